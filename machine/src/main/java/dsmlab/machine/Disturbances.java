package dsmlab.machine;

import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.protocol.Message;
import dsmlab.protocol.chronicle.MessageWords;
import dsmlab.sim.fault.Disturbance.Partition;
import dsmlab.sim.fault.DisturbanceListener;
import dsmlab.sim.fault.FaultPlan;
import dsmlab.sim.fault.Hazard;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.vgroup.GroupMessage;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Judges what befalls messages: what the protocol bears goes on and is accounted for, anything else
 * ends the run. When all processes have ended, nothing matters any more.
 */
final class Disturbances implements DisturbanceListener {

  private static final String REMEDY = "'machine.transport: reliable' hides it";
  private static final String PATIENCE = "a longer 'timeout' or more 'attempts' may help";
  private static final String NOTHING = "no transport hides it";

  private final Machine machine;
  private final Set<Hazard> tolerance;
  private final Set<Hazard> ipcTolerance;
  private final String ipc;
  private final TransportChoice transport;
  private final FaultPlan plan;

  Disturbances(Machine machine, RunSettings settings) {
    this.machine = machine;
    this.tolerance = settings.protocol().tolerance(settings.protocolSettings());
    this.ipcTolerance = settings.machine().ipc().descriptor().tolerance();
    this.ipc = settings.machine().ipc().descriptor().id();
    this.transport = settings.machine().transport();
    this.plan = settings.machine().faults();
  }

  @Override
  public void disturbed(
      Hazard hazard, int source, int destination, Object payload, Supplier<String> why) {
    Envelope envelope = (Envelope) payload;
    if (!machine.outages().over() && !bears(hazard, envelope.message())) {
      throw ended(hazard, destination, envelope, why.get());
    }
    switch (hazard) {
      case LOSS, PARTITION, CRASH -> lose(destination, envelope);
      case DUPLICATION -> machine.addInFlight(envelope.message().page(), 1);
      case REORDERING, DELAY -> {}
    }
  }

  private PlannedFailure ended(Hazard hazard, int destination, Envelope envelope, String why) {
    Message message = envelope.message();
    String sentence = sentence(hazard, destination, envelope, why);
    if (hazard.keepsAway()) {
      machine.scribe().lost(envelope.sender(), destination, envelope.sequence(), message);
    }
    machine.scribe().remark(destination, message.page(), sentence);
    return machine.plannedFailure(sentence);
  }

  /** A crash is borne by whoever goes back to a checkpoint; its orders bear nothing else. */
  boolean bears(Hazard hazard, Message message) {
    if (hazard == Hazard.CRASH && machine.outages().recovers()) {
      return true;
    }
    if (message instanceof GroupMessage) {
      return true; // V's kernels bear everything
    }
    boolean order = message instanceof CheckpointMessage;
    return order ? hazard == Hazard.DELAY : toleranceOf(message).contains(hazard);
  }

  @Override
  public void givenUp(
      Hazard hazard, int source, int destination, Object payload, Supplier<String> why) {
    disturbed(hazard, source, destination, payload, why);
    machine.outages().giveUp(why);
    if (!isMadeUpFor(hazard) && !machine.outages().isGone(source)) {
      machine.node(source).undelivered(destination, ((Envelope) payload).message());
    }
  }

  private Set<Hazard> toleranceOf(Message message) {
    return message instanceof IpcMessage ? ipcTolerance : tolerance;
  }

  /** Nobody is to hear of a crash after which the machine goes back to what it was before. */
  private boolean isMadeUpFor(Hazard hazard) {
    return hazard == Hazard.CRASH && machine.outages().recovers();
  }

  private void lose(int destination, Envelope envelope) {
    if (machine.isForgotten(envelope)) {
      return;
    }
    Message message = envelope.message();
    machine.addInFlight(message.page(), -1);
    machine.outages().note(message.page());
    machine.scribe().lost(envelope.sender(), destination, envelope.sequence(), message);
  }

  private String sentence(Hazard hazard, int destination, Envelope envelope, String why) {
    return "the %s from node %d to node %d %s by %s, and %s does not tolerate %s; %s"
        .formatted(
            name(envelope.message()),
            envelope.sender(),
            destination,
            verb(hazard),
            why,
            envelope.message() instanceof IpcMessage ? ipc : machine.protocol().id(),
            noun(hazard),
            remedy(hazard, envelope.sender(), destination));
  }

  /** A message in words: {@code write request about page 7}. */
  static String name(Message message) {
    String about = message.page() == Message.NO_PAGE ? "" : " about page " + message.page();
    return MessageWords.name(message) + about;
  }

  private static String verb(Hazard hazard) {
    return switch (hazard) {
      case LOSS, PARTITION, CRASH -> "is lost";
      case DUPLICATION -> "arrives twice";
      case REORDERING -> "arrives too early";
      case DELAY -> "is late";
    };
  }

  private static String noun(Hazard hazard) {
    return switch (hazard) {
      case LOSS, DUPLICATION, REORDERING, DELAY -> hazard.word();
      case PARTITION, CRASH -> "a " + hazard.word();
    };
  }

  private String remedy(Hazard hazard, int source, int destination) {
    boolean hidden =
        switch (hazard) {
          case LOSS, DUPLICATION, REORDERING -> true;
          case PARTITION -> heals(source, destination);
          case DELAY, CRASH -> false;
        };
    return !hidden ? NOTHING : transport.hidesNothing() ? REMEDY : PATIENCE;
  }

  /** Whether two nodes that are apart will be together again. */
  private boolean heals(int source, int destination) {
    return plan.disturbances().stream()
        .noneMatch(entry ->
            entry instanceof Partition partition
                && !partition.window().ends()
                && partition.separates(source, destination));
  }
}
