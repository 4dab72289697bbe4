package dsmlab.verification.fuzz;

import dsmlab.protocol.testing.Channel;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.sim.RandomStreams;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run without time: the programs are interleaved until nothing can happen, and in the end every
 * node reads every word. The invariants and what reads return are checked in every step.
 */
final class ScheduleRun {

  private static final int STEPS_MAX = 20_000;

  private final ScheduleCase drawn;
  private final Actor<?> actor;
  private final Scheduler scheduler;
  private final List<Progress> processes = new ArrayList<>();

  /** How far a process is. */
  private static final class Progress {
    private final List<Command> references;
    private int next;
    private @Nullable Operation current;

    Progress(Program program) {
      this.references = program.references();
    }

    boolean mayStart() {
      return next < references.size() && (current == null || current.done());
    }
  }

  private ScheduleRun(ScheduleCase drawn) {
    this.drawn = drawn;
    this.actor = Actor.on(drawn.protocol(), drawn.shape());
    Draws draws = new Draws(new RandomStreams(drawn.seed(), 0).stream("schedule"));
    this.scheduler = new Scheduler(drawn.mood(), draws);
    drawn.programs().forEach(program -> processes.add(new Progress(program)));
  }

  /** Does the run. */
  static Performance of(ScheduleCase drawn) {
    return new ScheduleRun(drawn).run();
  }

  private Performance run() {
    List<Choice> choices = choices();
    for (int left = STEPS_MAX; !choices.isEmpty() && left > 0 && !actor.hasFailed(); left--) {
      take(scheduler.choose(choices));
      choices = choices();
    }
    end();
    return actor.performance();
  }

  /** What has no end by itself is settled, which has a bound. */
  private void end() {
    if (!actor.hasFailed()) {
      actor.settle();
    }
    for (int node = 0; node < drawn.shape().nodes() && !actor.hasFailed(); node++) {
      readAll(node);
    }
  }

  private void readAll(int node) {
    for (Place place : places()) {
      if (!actor.hasFailed()) {
        actor.start(new Command.Read(node, place));
      }
    }
    if (!actor.hasFailed()) {
      actor.settle();
    }
  }

  private Set<Place> places() {
    Set<Place> places = new LinkedHashSet<>();
    for (Progress process : processes) {
      process.references.forEach(reference -> places.add(place(reference)));
    }
    return places;
  }

  private static Place place(Command reference) {
    return switch (reference) {
      case Command.Read read -> read.place();
      case Command.Write write -> write.place();
      default -> throw new IllegalArgumentException(reference + " is no reference");
    };
  }

  private List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    for (int process = 0; process < processes.size(); process++) {
      if (processes.get(process).mayStart()) {
        choices.add(new Choice.Start(process));
      }
    }
    for (Channel channel : actor.cluster().channels()) {
      choices.add(new Choice.Deliver(channel));
    }
    for (Timer timer : actor.cluster().timers()) {
      choices.add(new Choice.Fire(timer));
    }
    return choices;
  }

  private void take(Choice choice) {
    switch (choice) {
      case Choice.Start(int process) -> start(processes.get(process));
      case Choice.Deliver(Channel channel) -> actor.deliver(channel);
      case Choice.Fire(Timer timer) -> actor.fire(timer);
    }
  }

  private void start(Progress process) {
    process.current = actor.start(process.references.get(process.next++));
  }
}
