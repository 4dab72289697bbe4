package dsmlab.machine;

import dsmlab.protocol.MessageKind;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcServices;
import dsmlab.systemv.service.ServiceWords;
import dsmlab.vgroup.GroupService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The metrics of a run: names, units and meaning, in the order in which they are shown. */
public final class Metrics {

  /** Every metric. */
  public static final Catalog<Metric> CATALOG = new Catalog<>("metric", all());

  private Metrics() {}

  /**
   * One metric.
   *
   * @param id its name in result files
   * @param unit {@code count}, {@code bytes}, {@code ns} or {@code share}
   * @param lowerIsBetter whether the protocol with the least value wins; false: no winner is named
   */
  public record Metric(String id, String unit, boolean lowerIsBetter, String summary)
      implements Described {

    @Override
    public String source() {
      return "measured";
    }

    @Override
    public List<Parameter> parameters() {
      return List.of();
    }
  }

  private static List<Metric> all() {
    List<Metric> metrics = new ArrayList<>();
    metrics.add(
        new Metric("executionTime", "ns", true, "Virtual time until the last process has ended."));
    metrics.add(
        new Metric(
            "speedUp",
            "count",
            false,
            "How many times faster an executed program is than with one process, all else equal,"
                + " where processes are swept from one on."));
    metrics.add(new Metric("messages", "count", true, "Transmissions between different nodes."));
    for (MessageKind kind : MessageKind.values()) {
      String summary =
          switch (kind) {
            case IPC -> "Transmissions of System V calls, which are not among the messages.";
            case CHECKPOINT -> "Transmissions of checkpoints, which are not among the messages.";
            default -> "Transmissions of kind %s.".formatted(kind.word());
          };
      metrics.add(new Metric("messages." + kind.word(), "count", false, summary));
    }
    addIpc(metrics);
    metrics.add(
        new Metric(
            "deliveries", "count", false, "Arrivals: k for one multicast to k destinations."));
    metrics.add(new Metric("bytes", "bytes", true, "Bytes of all transmissions."));
    metrics.add(new Metric("readFaults", "count", true, "Reads that the rights did not allow."));
    metrics.add(new Metric("writeFaults", "count", true, "Writes that the rights did not allow."));
    metrics.add(
        new Metric(
            "copiesInvalidated",
            "count",
            false,
            "Copies lost by nodes other than the writer, the old owner's included."));
    metrics.add(new Metric("pageTransfers", "count", true, "Messages that carry a page."));
    metrics.add(
        new Metric("hops.sum", "count", false, "Requests and forwards, each counted per node."));
    metrics.add(new Metric("hops.max", "count", false, "The most of them for a single fault."));
    metrics.add(
        new Metric(
            "hops.sum.bound", "count", false, "As many as theory allows, with model li-hudak."));
    metrics.add(
        new Metric("hops.max.bound", "count", false, "The same for the most of a single fault."));
    addLatency(metrics, "faultLatency", "fault");
    addLatency(metrics, "readFaultLatency", "read fault");
    addLatency(metrics, "writeFaultLatency", "write fault");
    metrics.add(
        new Metric("stallTime", "ns", true, "Time processes waited for faults, over all of them."));
    metrics.add(
        new Metric(
            "synchronisationTime",
            "ns",
            false,
            "Time processes waited for locks, barriers and the like, over all of them."));
    addSpeculation(metrics);
    metrics.add(
        new Metric(
            "networkUtilisation", "share", false, "Busy share of the network's shared part."));
    metrics.add(
        new Metric(
            "serviceTime.max", "ns", true, "Processor time for the protocol on the busiest node."));
    metrics.add(
        new Metric(
            "accessCost",
            "ns",
            true,
            "Processor time for the protocol over all nodes per reference, in scenarios with a"
                + " model."));
    metrics.add(
        new Metric("accessCost.model", "ns", false, "The same by the closed form of the model."));
    metrics.add(new Metric("references", "count", false, "References to pages, splits counted."));
    metrics.add(
        new Metric("events", "count", false, "Faults, deliveries, timers and grants of the run."));
    metrics.addAll(FabricMetrics.all());
    metrics.addAll(CheckpointMeters.METRICS);
    return metrics;
  }

  private static void addSpeculation(List<Metric> metrics) {
    metrics.add(
        new Metric(
            "speculation.attempts",
            "count",
            false,
            "How often an executed process ran past its read fault."));
    metrics.add(
        new Metric(
            "speculation.successRate", "share", false, "How many of them had guessed right."));
    metrics.add(
        new Metric(
            "speculation.timeWon",
            "ns",
            false,
            "Work that was done past faults and counted, over all processes."));
    metrics.add(
        new Metric(
            "speculation.timeLost",
            "ns",
            false,
            "Work that was done past faults in vain, over all processes."));
  }

  private static void addIpc(List<Metric> metrics) {
    metrics.add(
        new Metric("systemCalls", "count", false, "System V calls of an executed program."));
    Set<String> known = new HashSet<>();
    for (IpcDescriptor<?> service : IpcServices.catalog().entries()) {
      addService(metrics, known, service.words(), "an ipc service");
    }
    addService(metrics, known, GroupService.WORDS, "the V kernels");
    String first = "Time from a send to a V group to the first reply";
    addTimes(metrics, GroupMeters.FIRST_REPLY, first);
    String last = "Time from a send to a V group to the last reply that its sender fetched";
    addTimes(metrics, GroupMeters.LAST_REPLY, last);
  }

  private static void addService(
      List<Metric> metrics, Set<String> known, ServiceWords words, String who) {
    for (String word : words.messages()) {
      add(metrics, known, "messages.ipc." + word, "count", "Transmissions of %s.".formatted(who));
    }
    for (String name : words.activities()) {
      add(metrics, known, "ipcTime." + name, "ns", "Processor time of %s.".formatted(who));
    }
    for (String name : words.counters()) {
      add(metrics, known, "ipc." + name, "count", "Counted by %s.".formatted(who));
    }
  }

  private static void add(
      List<Metric> metrics, Set<String> known, String id, String unit, String summary) {
    if (known.add(id)) {
      metrics.add(new Metric(id, unit, false, summary));
    }
  }

  private static void addLatency(List<Metric> metrics, String name, String what) {
    addTimes(metrics, name, "Time from a %s to its end".formatted(what));
  }

  private static void addTimes(List<Metric> metrics, String name, String what) {
    for (String statistic : new String[] {"mean", "p50", "p90", "p99", "max"}) {
      String summary = "%s: %s.".formatted(what, statistic);
      metrics.add(new Metric(name + "." + statistic, "ns", statistic.equals("mean"), summary));
    }
  }
}
