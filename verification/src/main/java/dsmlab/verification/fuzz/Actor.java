package dsmlab.verification.fuzz;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.ClusterFailure;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.verification.script.ClusterShape;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.OrderWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Performs commands on a cluster and remembers them until the protocol fails. */
final class Actor<M extends Message> {

  private final TestCluster<M> cluster;
  private final List<Command> performed = new ArrayList<>();
  private @Nullable ClusterFailure failure;

  private Actor(ProtocolDescriptor<M> protocol, ClusterShape shape) {
    this.cluster = TestCluster.of(protocol, shape.setup());
    OrderWatch.attach(cluster);
  }

  static Actor<?> on(ProtocolDescriptor<?> protocol, ClusterShape shape) {
    return new Actor<>(protocol, shape);
  }

  TestCluster<M> cluster() {
    return cluster;
  }

  boolean hasFailed() {
    return failure != null;
  }

  Performance performance() {
    return new Performance(performed, failure);
  }

  /** Lets a process start a reference; returns nothing when the protocol has failed. */
  @Nullable Operation start(Command reference) {
    Operation[] started = new Operation[1];
    perform(reference, () -> started[0] = started(reference));
    return started[0];
  }

  private Operation started(Command reference) {
    return switch (reference) {
      case Command.Read read ->
          cluster.startRead(read.node(), read.place().page(), read.place().word());
      case Command.Write write ->
          cluster.startWrite(
              write.node(), write.place().page(), write.place().word(), write.value());
      default -> throw new IllegalArgumentException(reference + " is no reference");
    };
  }

  void deliver(Channel channel) {
    perform(
        new Command.Deliver(channel.from(), channel.to(), 1),
        () -> cluster.deliver(channel.from(), channel.to()));
  }

  void fire(Timer timer) {
    perform(
        new Command.Fire(timer.node(), timer.page(), timer.purpose()), () -> cluster.fire(timer));
  }

  /** Lets everything happen that can, and requires that nothing waits then. */
  void settle() {
    perform(new Command.Settle(), cluster::settle);
  }

  /** The same, but gives up after some steps. */
  void settle(int stepsMax) {
    perform(new Command.Settle(), () -> cluster.settle(stepsMax));
  }

  /**
   * Performs a command if it can be performed now.
   *
   * @param stepsMax after how many steps to give up where everything is let happen that can
   */
  void tryTo(Command command, int stepsMax) {
    switch (command) {
      case Command.Read _, Command.Write _ -> start(command);
      case Command.Deliver(int from, int to, _) -> tryToDeliver(new Channel(from, to));
      case Command.Fire fire -> timer(fire).ifPresent(this::fire);
      case Command.Settle _ -> settle(stepsMax);
      default -> throw new IllegalArgumentException(command + " is no step");
    }
  }

  private void tryToDeliver(Channel channel) {
    if (cluster.channels().contains(channel)) {
      deliver(channel);
    }
  }

  private Optional<Timer> timer(Command.Fire fire) {
    return cluster.timers().stream()
        .filter(timer -> timer.node() == fire.node() && timer.page() == fire.page())
        .filter(timer -> fire.purpose() == null || fire.purpose() == timer.purpose())
        .findFirst();
  }

  private void perform(Command command, Runnable action) {
    performed.add(command);
    try {
      action.run();
    } catch (ClusterFailure broken) {
      failure = broken;
    }
  }
}
