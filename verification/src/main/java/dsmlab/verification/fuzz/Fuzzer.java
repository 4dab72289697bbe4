package dsmlab.verification.fuzz;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.sim.RandomStreams;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Script;
import dsmlab.verification.script.ScriptRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests a protocol with runs about which everything is drawn from a seed. */
public final class Fuzzer {

  private final ProtocolDescriptor<?> protocol;

  /** A tester of a protocol. */
  public Fuzzer(ProtocolDescriptor<?> protocol) {
    this.protocol = protocol;
  }

  /** What a seed draws, in a line. */
  public String drawn(long seed) {
    return scheduleCase(seed).toString();
  }

  /** Does the run of a seed; returns what the protocol did wrong, if it did. */
  public Optional<Finding> run(long seed) {
    ScheduleCase drawn = scheduleCase(seed);
    Performance performance = ScheduleRun.of(drawn);
    return Optional.ofNullable(performance.failure())
        .map(failure -> finding(seed, drawn, failure, performance));
  }

  private ScheduleCase scheduleCase(long seed) {
    Draws draws = new Draws(new RandomStreams(seed, 0).stream("case"));
    return CaseDraw.of(protocol, draws, seed);
  }

  private Finding finding(
      long seed, ScheduleCase drawn, ClusterFailure failure, Performance performance) {
    Trial smallest = Shrinker.shrink(new Trial(protocol, drawn.shape(), performance.commands()));
    return new Finding(
        protocol.id(),
        seed,
        drawn.toString(),
        failure.problem(),
        Optional.of(script(seed, smallest)),
        String.valueOf(failure.getMessage()));
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
