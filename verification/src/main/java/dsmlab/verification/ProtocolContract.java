package dsmlab.verification;

import dsmlab.protocol.DeclarationProblems;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.EverySchedule;
import dsmlab.protocol.testing.EverySchedule.Program;
import dsmlab.protocol.testing.EverySchedule.Step;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.verification.fuzz.Finding;
import dsmlab.verification.fuzz.Fuzzer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.LongToIntFunction;

/**
 * What every protocol must do, whatever its idea: built-in ones and those of others. All of it is
 * checked on clusters that hold the page invariants after every step and carry values, with every
 * combination of the protocol's choices and switches.
 */
public final class ProtocolContract {

  private static final int NODES = 3;

  /** A run without time is cheap. */
  private static final int SCHEDULES_PER_RUN = 4;

  private final ProtocolDescriptor<?> protocol;
  private final int runs;
  private final List<Map<String, String>> variants;

  /**
   * One thing that a protocol must do.
   *
   * @param name what it does, as a sentence about the protocol
   * @param check throws an exception or error that says how the protocol fails to do it
   */
  public record Clause(String name, Runnable check) {}

  private ProtocolContract(ProtocolDescriptor<?> protocol, int runs) {
    this.protocol = protocol;
    this.runs = runs;
    this.variants = OptionVariants.of(protocol.parameters());
  }

  /**
   * The contract as it concerns a protocol.
   *
   * @param runs how many random runs are tried with time, and four times as many without
   */
  public static List<Clause> of(ProtocolDescriptor<?> protocol, int runs) {
    return new ProtocolContract(protocol, runs).clauses();
  }

  private List<Clause> clauses() {
    return List.of(
        new Clause("is declared completely", this::checkDeclaration),
        new Clause("serves each node in turn", () -> eachVariant(this::checkTurns)),
        new Clause("serves two faults in every order", () -> eachVariant(this::checkRace)),
        new Clause("keeps its promise under random schedules", this::checkSchedules),
        new Clause("keeps its promise on every network", this::checkRuns));
  }

  private void checkDeclaration() {
    List<String> problems = DeclarationProblems.of(protocol);
    if (!problems.isEmpty()) {
      throw new AssertionError(String.join("\n", problems));
    }
  }

  /** With both initial owners: node 0 for all pages, and a home for each page. */
  private void eachVariant(Consumer<ClusterSetup> check) {
    LongToIntFunction home = page -> (int) ((page + 1) % NODES);
    for (Map<String, String> options : variants) {
      ClusterSetup setup = ClusterSetup.of(NODES).with(options);
      check.accept(setup);
      check.accept(setup.ownedBy(home));
    }
  }

  /** Each node writes and every node reads, one after the other, and each sees what was written. */
  private void checkTurns(ClusterSetup setup) {
    checkTurns(TestCluster.of(protocol, setup));
  }

  private static <M extends Message> void checkTurns(TestCluster<M> cluster) {
    for (int writer = 0; writer < NODES; writer++) {
      cluster.write(writer, 0, writer + 1L);
      for (int reader = 0; reader < NODES; reader++) {
        requireEqual(writer + 1L, cluster.read(reader, 0), reader);
      }
    }
  }

  private static void requireEqual(long written, long read, int reader) {
    if (written != read) {
      throw new AssertionError(
          "node %d reads %d where %d was written and nothing is under way"
              .formatted(reader, read, written));
    }
  }

  /** One process writes while another, of another node, writes or reads. */
  private void checkRace(ClusterSetup setup) {
    Program writer = Program.on(1, Step.write(0, 1));
    EverySchedule.outcomes(protocol, setup, writer, Program.on(2, Step.write(0, 2)));
    Set<String> read = EverySchedule.outcomes(protocol, setup, writer, Program.on(2, Step.read(0)));
    if (!Set.of("0", "1").containsAll(read)) {
      throw new AssertionError("a read beside a write of 1 over 0 returns one of " + read);
    }
  }

  /** Each schedule draws its nodes, processes, options, initial owners and multicast. */
  private void checkSchedules() {
    Fuzzer fuzzer = new Fuzzer(protocol);
    eachSeed((long) SCHEDULES_PER_RUN * runs, fuzzer::runWithoutTime);
  }

  private void checkRuns() {
    eachSeed(runs, new Fuzzer(protocol)::runWithTime);
  }

  private static void eachSeed(long seeds, LongFunction<Optional<Finding>> run) {
    for (long seed = 1; seed <= seeds; seed++) {
      run.apply(seed).ifPresent(ProtocolContract::fail);
    }
  }

  private static void fail(Finding finding) {
    throw new AssertionError(
        "seed %d: %s\n%s\n%s"
            .formatted(
                finding.seed(),
                finding.problem(),
                finding.drawn(),
                finding.script().orElse(finding.report())));
  }
}
