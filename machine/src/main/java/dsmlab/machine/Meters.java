package dsmlab.machine;

import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageMap;
import dsmlab.sim.Digest;
import dsmlab.sim.NodeSet;
import dsmlab.sim.metrics.LatencyHistogram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what happens in a run, where it happens, and fingerprints it. {@link #restart} forgets the
 * counts of a warm-up; references, events, the course of faults and the fingerprint are always
 * those of the whole run.
 */
final class Meters {

  /** What a digest entry is about. Codes are part of every digest: append, never renumber. */
  private enum Entry {
    FAULT,
    MESSAGE,
    DELIVERY,
    TIMER,
    GRANT,
    CALL,
    ANSWER,
    IPC_TIMER
  }

  private static final class Heat {
    long readFaults;
    long writeFaults;
    long messages;

    /** The nodes that have lost their copies since a writer was last granted the page. */
    NodeSet lostCopies = NodeSet.empty();

    void forgetCounts() {
      readFaults = 0;
      writeFaults = 0;
      messages = 0;
    }

    boolean counts() {
      return (readFaults | writeFaults | messages) != 0;
    }
  }

  private final Digest digest = new Digest();
  private final long[] messagesOfKind = new long[MessageKind.values().length];
  private final long[] sent;
  private final long[] received;
  private final long[] faults;
  private final PageMap<Heat> heat = new PageMap<>();
  private final @Nullable NodeSet[] alone;
  private LatencyHistogram readLatency = new LatencyHistogram();
  private LatencyHistogram writeLatency = new LatencyHistogram();
  private LatencyHistogram latency = new LatencyHistogram();
  private final CourseRecorder course = new CourseRecorder();
  private long readFaults;
  private long writeFaults;
  private long deliveries;
  private long bytes;
  private long copiesInvalidated;
  private long hopsSum;
  private long hopsMax;
  private long events;
  private long references;
  private long stallPicos;
  private long synchronisationPicos;
  private long startPicos;
  private final IpcMeters ipc = new IpcMeters();
  private final SpeculationMeters speculation = new SpeculationMeters();
  private final GroupMeters groups = new GroupMeters();

  Meters(int nodes) {
    alone = new @Nullable NodeSet[nodes];
    sent = new long[nodes];
    received = new long[nodes];
    faults = new long[nodes];
  }

  /** Begins to count anew: what began before now is not counted. */
  void restart(long nowPicos) {
    startPicos = nowPicos;
    for (long[] counts : List.of(messagesOfKind, sent, received, faults)) {
      Arrays.fill(counts, 0);
    }
    heat.forEach((_, page) -> page.forgetCounts());
    ipc.restart();
    speculation.restart();
    groups.restart();
    readLatency = new LatencyHistogram();
    writeLatency = new LatencyHistogram();
    latency = new LatencyHistogram();
    readFaults = 0;
    writeFaults = 0;
    deliveries = 0;
    bytes = 0;
    copiesInvalidated = 0;
    hopsSum = 0;
    hopsMax = 0;
    stallPicos = 0;
    synchronisationPicos = 0;
  }

  private void record(Entry entry, long nowPicos, long where, long what) {
    events++;
    digest.add(entry.ordinal());
    digest.add(nowPicos);
    digest.add(where);
    digest.add(what);
  }

  private Heat heat(long page) {
    Heat known = heat.get(page);
    if (known == null) {
      known = new Heat();
      heat.put(page, known);
    }
    return known;
  }

  void fault(long nowPicos, int node, long page, Access access) {
    faults[node]++;
    if (access == Access.READ) {
      readFaults++;
      heat(page).readFaults++;
    } else {
      writeFaults++;
      heat(page).writeFaults++;
    }
    record(Entry.FAULT, nowPicos, node, page << 2 | access.ordinal());
  }

  void message(long nowPicos, int source, long destination, Envelope envelope, int size) {
    int kind = envelope.kind().ordinal();
    long page = envelope.page();
    messagesOfKind[kind]++;
    bytes += size;
    sent[source]++;
    if (page != Message.NO_PAGE) {
      heat(page).messages++;
    }
    record(Entry.MESSAGE, nowPicos, (long) source << 32 | destination, page << 4 | kind);
    digest.add(size);
  }

  void delivery(long nowPicos, int source, int destination, Envelope envelope) {
    deliveries++;
    received[destination]++;
    long what = envelope.page() << 4 | envelope.kind().ordinal();
    record(Entry.DELIVERY, nowPicos, (long) source << 32 | destination, what);
  }

  void timer(long nowPicos, int node, long page, int purpose) {
    record(Entry.TIMER, nowPicos, node, page);
    digest.add(purpose);
  }

  /** A process calls a service of its node, in words. */
  void call(long nowPicos, int node, int process, String call) {
    record(Entry.CALL, nowPicos, node, process);
    digest.add(call.hashCode());
  }

  /** A service answers the call of a process. */
  void answer(long nowPicos, int node, int process, Object answer) {
    record(Entry.ANSWER, nowPicos, node, process);
    digest.add(answer.toString().hashCode());
  }

  /** What is measured of the messages of the V kernels. */
  GroupMeters groups() {
    return groups;
  }

  void ipcTimer(long nowPicos, int node, long id, int purpose) {
    record(Entry.IPC_TIMER, nowPicos, node, id);
    digest.add(purpose);
  }

  /** What the service of System V calls does. */
  SpeculationMeters speculation() {
    return speculation;
  }

  IpcMeters ipc() {
    return ipc;
  }

  void grant(long nowPicos, int node, long page, Access access) {
    record(Entry.GRANT, nowPicos, node, page << 2 | access.ordinal());
    if (access == Access.WRITE) {
      Heat ofPage = heat(page);
      copiesInvalidated += ofPage.lostCopies.without(node).size();
      ofPage.lostCopies = NodeSet.empty();
    }
  }

  /** A node has lost its copy; counted when a writer is granted, unless that is the node itself. */
  void copyLost(int node, long page) {
    Heat ofPage = heat(page);
    NodeSet lost = ofPage.lostCopies;
    ofPage.lostCopies = lost.isEmpty() ? alone(node) : lost.with(node);
  }

  /** Most often one node loses its copy: its set is made once. */
  private NodeSet alone(int node) {
    NodeSet known = alone[node];
    if (known == null) {
      known = NodeSet.of(node);
      alone[node] = known;
    }
    return known;
  }

  void faultEnded(Access access, long beganPicos, long nowPicos, int hops) {
    long latencyPicos = nowPicos - beganPicos;
    course.fault(beganPicos, latencyPicos);
    if (beganPicos < startPicos) {
      return;
    }
    latency.record(latencyPicos);
    (access == Access.READ ? readLatency : writeLatency).record(latencyPicos);
    stallPicos += latencyPicos;
    hopsSum += hops;
    hopsMax = Math.max(hopsMax, hops);
  }

  void references(long more) {
    references += more;
  }

  /** A process has what it waited for. */
  void synchronised(long beganPicos, long nowPicos) {
    if (beganPicos >= startPicos) {
      synchronisationPicos += nowPicos - beganPicos;
    }
  }

  RunResult result(long endPicos, double utilisation, List<Long> servicePicos) {
    MetricValues values = new MetricValues();
    values.nanos("executionTime", endPicos - startPicos);
    putMessages(values);
    values.count("deliveries", deliveries);
    values.count("bytes", bytes);
    values.count("readFaults", readFaults);
    values.count("writeFaults", writeFaults);
    values.count("copiesInvalidated", copiesInvalidated);
    values.count("pageTransfers", messagesOfKind[MessageKind.PAGE.ordinal()]);
    values.count("hops.sum", hopsSum);
    values.count("hops.max", hopsMax);
    values.latency("faultLatency", latency);
    values.latency("readFaultLatency", readLatency);
    values.latency("writeFaultLatency", writeLatency);
    values.nanos("stallTime", stallPicos);
    values.nanos("synchronisationTime", synchronisationPicos);
    values.put("networkUtilisation", utilisation);
    List<NodeLoad> loads = loads(servicePicos);
    values.put(
        "serviceTime.max", loads.stream().mapToDouble(NodeLoad::serviceNanos).max().orElse(0));
    ipc.put(values);
    speculation.put(values);
    groups.put(values);
    values.count("references", references);
    values.count("events", events);
    return new RunResult(
        digest.text(),
        values.map(),
        loads,
        hottest(),
        values.steps(latency),
        course.until(endPicos, startPicos));
  }

  private void putMessages(MetricValues values) {
    long total = 0;
    for (long count : messagesOfKind) {
      total += count;
    }
    long others =
        messagesOfKind[MessageKind.IPC.ordinal()]
            + messagesOfKind[MessageKind.CHECKPOINT.ordinal()];
    values.count("messages", total - others);
    for (MessageKind kind : MessageKind.values()) {
      if (messagesOfKind[kind.ordinal()] > 0) {
        values.count("messages." + kind.word(), messagesOfKind[kind.ordinal()]);
      }
    }
  }

  private List<NodeLoad> loads(List<Long> servicePicos) {
    List<NodeLoad> loads = new ArrayList<>();
    for (int node = 0; node < sent.length; node++) {
      loads.add(
          new NodeLoad(
              node, sent[node], received[node], servicePicos.get(node) / 1000.0, faults[node]));
    }
    return loads;
  }

  private List<PageHeat> hottest() {
    List<PageHeat> pages = new ArrayList<>();
    heat.forEach((page, counted) -> {
      if (counted.counts()) {
        pages.add(new PageHeat(page, counted.readFaults, counted.writeFaults, counted.messages));
      }
    });
    return pages.stream()
        .sorted(
            Comparator.comparingLong((PageHeat page) -> -(page.readFaults() + page.writeFaults()))
                .thenComparingLong(page -> -page.messages())
                .thenComparingLong(PageHeat::page))
        .limit(RunResult.HOTTEST_PAGES)
        .toList();
  }
}
