package dsmlab.verification.fuzz;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.SettingException;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Script;
import dsmlab.verification.script.ScriptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests a protocol with runs about which everything is drawn from a seed. */
public final class Fuzzer {

  /** How many runs take time; they are slower and find less. */
  private static final int TIMED_PERCENT = 15;

  /** How many runs in which something goes wrong execute a program. */
  private static final int PROGRAMS_PERCENT = 25;

  private final ProtocolDescriptor<?> protocol;
  private final boolean faults;

  /** A tester of a protocol in runs in which nothing goes wrong. */
  public Fuzzer(ProtocolDescriptor<?> protocol) {
    this(protocol, false);
  }

  /**
   * A tester of a protocol.
   *
   * @param faults whether something goes wrong in every run, which then takes time
   */
  public Fuzzer(ProtocolDescriptor<?> protocol, boolean faults) {
    this.protocol = protocol;
    this.faults = faults;
  }

  /** What a seed draws, in a line. */
  public String drawn(long seed) {
    if (executesProgram(seed)) {
      return programCase(seed).toString();
    }
    return isTimed(seed) ? timedCase(seed).toString() : scheduleCase(seed).toString();
  }

  /**
   * Does the run of a seed; returns what the protocol did wrong, if it did. A combination of
   * options that the protocol refuses is no failure.
   */
  public Optional<Finding> run(long seed) {
    if (executesProgram(seed)) {
      return runProgram(seed);
    }
    return isTimed(seed) ? runWithTime(seed) : runWithoutTime(seed);
  }

  /** Executes a program that is drawn, while something goes wrong. */
  Optional<Finding> runProgram(long seed) {
    ProgramCase drawn = programCase(seed);
    try {
      return drawn.problem().map(problem -> finding(seed, drawn, problem));
    } catch (SettingException _) {
      return Optional.empty();
    }
  }

  /** Does a run in which the order of steps is drawn and nothing takes time. */
  public Optional<Finding> runWithoutTime(long seed) {
    ScheduleCase drawn = scheduleCase(seed);
    try {
      Performance performance = ScheduleRun.of(drawn);
      return Optional.ofNullable(performance.failure())
          .map(failure -> finding(seed, drawn, failure, performance));
    } catch (SettingException _) {
      return Optional.empty();
    }
  }

  /** Does a run on a timed machine that is drawn. */
  public Optional<Finding> runWithTime(long seed) {
    TimedCase drawn = timedCase(seed);
    try {
      return TimedRun.problem(drawn).map(problem -> finding(seed, drawn, problem));
    } catch (SettingException _) {
      return Optional.empty();
    }
  }

  private boolean isTimed(long seed) {
    return faults || draws(seed, "kind").percent(TIMED_PERCENT);
  }

  private boolean executesProgram(long seed) {
    return faults && draws(seed, "program").percent(PROGRAMS_PERCENT);
  }

  private ProgramCase programCase(long seed) {
    ProgramCase drawn = ProgramCase.of(protocol, draws(seed, "case"), seed);
    return drawn.with(new RandomPlan(draws(seed, "faults"), drawn.nodes()).draw());
  }

  private TimedCase timedCase(long seed) {
    TimedCase drawn = TimedCase.of(protocol, draws(seed, "case"), seed);
    return faults ? drawn.with(new RandomPlan(draws(seed, "faults"), drawn.nodes()).draw()) : drawn;
  }

  private ScheduleCase scheduleCase(long seed) {
    return CaseDraw.of(protocol, draws(seed, "case"), seed);
  }

  private static Draws draws(long seed, String stream) {
    return new Draws(new RandomStreams(seed, 0).stream(stream));
  }

  private Finding finding(long seed, ProgramCase drawn, String problem) {
    ProgramCase smallest = drawn.smallest();
    return new Finding(
        protocol.id(),
        seed,
        faults,
        drawn.toString(),
        sentence(problem),
        Optional.empty(),
        smallest.problem().orElse(problem) + "\nshrunk to: " + smallest);
  }

  private Finding finding(long seed, TimedCase drawn, String problem) {
    TimedCase smallest = TimedRun.shrink(drawn);
    Optional<String> script =
        TimedRun.withoutTime(smallest).map(Shrinker::shrink).map(trial -> script(seed, trial));
    return new Finding(
        protocol.id(),
        seed,
        faults,
        drawn.toString(),
        sentence(problem),
        script,
        TimedRun.problem(smallest).orElse(problem) + "\nshrunk to: " + smallest);
  }

  private Finding finding(
      long seed, ScheduleCase drawn, ClusterFailure failure, Performance performance) {
    Trial smallest = Shrinker.shrink(new Trial(protocol, drawn.shape(), performance.commands()));
    return new Finding(
        protocol.id(),
        seed,
        faults,
        drawn.toString(),
        failure.problem(),
        Optional.of(script(seed, smallest)),
        String.valueOf(failure.getMessage()));
  }

  /** Without the events that a monitor adds. */
  private static String sentence(String problem) {
    return problem.lines().findFirst().orElse(problem).replaceFirst("; the last events .*", "");
  }

  private String script(long seed, Trial trial) {
    List<Command> commands = new ArrayList<>();
    commands.add(new Command.Cluster(protocol, trial.shape()));
    commands.addAll(trial.commands());
    List<String> comments =
        List.of(
            "Shrunk from the run of dsmlab fuzz --protocol %s --seed %d --runs 1"
                .formatted(protocol.id(), seed));
    return ScriptRun.of(Script.of(protocol.id(), comments, commands)).text();
  }
}
