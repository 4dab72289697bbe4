package dsmlab.verification.history;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.Run;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Histories of small runs. */
public final class RecordedRuns {

  private static final int PAGE_BYTES = 64;

  private RecordedRuns() {}

  /** Some records of one process. */
  private record Line(int process, Operation operation, long subject, int argument) {}

  private record Lines(int processes, List<Line> all) implements Workload {

    @Override
    public RecordSource process(int index) {
      return source(all.stream().filter(line -> line.process() == index).toList());
    }

    @Override
    public RecordSource recorded() {
      return source(all);
    }

    private static RecordSource source(List<Line> lines) {
      Iterator<Line> rest = lines.iterator();
      return batch -> fill(batch, rest);
    }

    private static boolean fill(RecordBatch batch, Iterator<Line> rest) {
      batch.clear();
      while (rest.hasNext() && batch.room() > 0) {
        Line line = rest.next();
        batch.add(line.operation(), line.process(), line.subject(), line.argument());
      }
      return batch.size > 0;
    }

    @Override
    public void close() {}
  }

  /** Processes that read, write and replace a few words on three pages, with work between. */
  public static Workload conflicts(long seed, int processes, int references) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("conflicts");
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < references; i++) {
      int process = random.nextInt(processes);
      long address = PAGE_BYTES * random.nextLong(3) + 8 * random.nextLong(2);
      Operation operation =
          switch (random.nextInt(6)) {
            case 0, 1 -> Operation.WRITE;
            case 2 -> Operation.ATOMIC;
            default -> Operation.READ;
          };
      lines.add(new Line(process, operation, address, random.nextInt(8) == 0 ? 16 : 8));
      if (random.nextBoolean()) {
        lines.add(new Line(process, Operation.WORK, 0, random.nextInt(3000)));
      }
    }
    return new Lines(processes, lines);
  }

  /** Lines such as {@code 0 W 40 8}: process, letter, address or work in hex, bytes. */
  public static Workload workload(int processes, String text) {
    return new Lines(processes, text.strip().lines().map(RecordedRuns::line).toList());
  }

  private static Line line(String text) {
    String[] words = text.strip().split(" ");
    Operation operation =
        switch (words[1]) {
          case "R" -> Operation.READ;
          case "W" -> Operation.WRITE;
          case "A" -> Operation.ATOMIC;
          case "C" -> Operation.WORK;
          default -> throw new IllegalArgumentException(text);
        };
    boolean work = operation == Operation.WORK;
    long subject = work ? 0 : Long.parseLong(words[2], 16);
    int argument = Integer.parseInt(words[work ? 2 : 3]);
    return new Line(Integer.parseInt(words[0]), operation, subject, argument);
  }

  /** Runs a workload on nodes with a network and records it. */
  public static History record(
      ProtocolDescriptor<?> protocol, String network, int nodes, Workload workload) {
    return record(settings(protocol, network, nodes, Ordering.TIMED), workload);
  }

  /** Records a run. */
  public static History record(RunSettings settings, Workload workload) {
    HistoryRecorder recorder = new HistoryRecorder();
    Run.execute(settings, workload, recorder);
    return recorder.history();
  }

  /** Pages of 64 bytes, each owned by its home at first; references of 1 us, faults of 10 us. */
  public static RunSettings settings(
      ProtocolDescriptor<?> protocol, String network, int nodes, Ordering ordering) {
    NetworkDescriptor kind = Networks.catalog().find(network);
    Map<String, String> costs =
        Map.of("reference", "1us", "fault", "10us", "send", "0", "receive", "0", "copyPerKiB", "0");
    MachineSettings machine =
        new MachineSettings(
            nodes,
            PAGE_BYTES,
            InitialOwner.HOME,
            Settings.of(NodeCosts.PARAMETERS, costs),
            kind,
            Settings.defaults(kind));
    return new RunSettings(
        machine, protocol, Settings.defaults(protocol), ordering, new RandomStreams(1, 0));
  }
}
