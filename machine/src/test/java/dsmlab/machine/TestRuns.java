package dsmlab.machine;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Settings and workloads for tests of whole runs. */
final class TestRuns {

  static final int PAGE_BYTES = 4096;

  static final long LOCKED_ADDRESS = PAGE_BYTES;

  private TestRuns() {}

  static RunSettings settings(String protocol, String network, int nodes, Ordering ordering) {
    return settings(protocol, network, nodes, ordering, Map.of());
  }

  static RunSettings settings(
      String protocol, String network, int nodes, Ordering ordering, Map<String, String> costs) {
    NetworkDescriptor kind = Networks.catalog().find(network);
    ProtocolDescriptor<?> descriptor = Protocols.catalog().find(protocol);
    MachineSettings machine =
        new MachineSettings(
            nodes,
            PAGE_BYTES,
            InitialOwner.NODE0,
            Settings.of(NodeCosts.PARAMETERS, costs),
            kind,
            Settings.defaults(kind));
    return new RunSettings(
        machine, descriptor, Settings.defaults(descriptor), ordering, new RandomStreams(1, 0));
  }

  /**
   * Few pages, many conflicts, false sharing, references over pages, work, a mutex, and a barrier
   * at the end.
   */
  static ListWorkload conflicts(long seed, int processes, int referencesEach) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("conflicts");
    List<ListWorkload.Line> lines = new ArrayList<>();
    for (int i = 0; i < referencesEach; i++) {
      for (int process = 0; process < processes; process++) {
        addSome(lines, process, random);
      }
    }
    for (int process = 0; process < processes; process++) {
      lines.add(new ListWorkload.Line(process, Operation.BARRIER, 2, processes));
    }
    return new ListWorkload(processes, lines);
  }

  /** References to words of two pages, those from {@link #LOCKED_ADDRESS} on under a mutex. */
  static ListWorkload locked(long seed, int processes, int sectionsEach) {
    RandomGenerator random = new RandomStreams(seed, 0).stream("locked");
    List<ListWorkload.Line> lines = new ArrayList<>();
    for (int i = 0; i < sectionsEach * processes; i++) {
      int process = random.nextInt(processes);
      lines.add(new ListWorkload.Line(process, Operation.LOCK, 1, 0));
      addReferences(lines, process, LOCKED_ADDRESS, random);
      lines.add(new ListWorkload.Line(process, Operation.UNLOCK, 1, 0));
      addReferences(lines, process, 0, random);
    }
    return new ListWorkload(processes, lines);
  }

  private static void addReferences(
      List<ListWorkload.Line> lines, int process, long base, RandomGenerator random) {
    for (int left = random.nextInt(4); left > 0; left--) {
      Operation operation = random.nextBoolean() ? Operation.WRITE : Operation.READ;
      lines.add(new ListWorkload.Line(process, operation, base + 8L * random.nextInt(4), 8));
    }
  }

  private static void addSome(List<ListWorkload.Line> lines, int process, RandomGenerator random) {
    long address = (random.nextInt(3) * PAGE_BYTES) + 8L * random.nextInt(4);
    Operation operation = random.nextInt(3) == 0 ? Operation.WRITE : Operation.READ;
    int repeats = random.nextInt(4) == 0 ? 40 : 1;
    boolean locked = random.nextInt(8) == 0;
    boolean overPages = random.nextInt(8) == 0 && address < 2 * PAGE_BYTES;
    int bytes = overPages ? PAGE_BYTES + 8 : 8;
    if (locked) {
      lines.add(new ListWorkload.Line(process, Operation.LOCK, 1, 0));
    }
    for (int i = 0; i < repeats; i++) {
      lines.add(new ListWorkload.Line(process, operation, address, bytes));
    }
    if (locked) {
      lines.add(new ListWorkload.Line(process, Operation.UNLOCK, 1, 0));
    } else if (random.nextInt(4) == 0) {
      lines.add(new ListWorkload.Line(process, Operation.WORK, 0, random.nextInt(3000)));
    }
  }
}
