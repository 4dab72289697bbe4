package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.ProtocolDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Runs a small program under every order of its references and deliveries, each from the start.
 * Only for programs of a few messages: the number of orders is bounded and checked. Timers come
 * when nothing else can.
 */
public final class EverySchedule {

  private static final int SCHEDULES_MAX = 200_000;

  private final ProtocolDescriptor<?> descriptor;
  private final ClusterSetup setup;
  private final List<Program> processes;
  private final List<Choice> path = new ArrayList<>();

  /** The references of one process to the first words of pages, in program order. */
  public record Program(int node, List<Step> steps) {

    /** A process on a node. */
    public static Program on(int node, Step... steps) {
      return new Program(node, List.of(steps));
    }
  }

  /** A reference; reads have no value. */
  public record Step(Access access, long page, long value) {

    /** A read. */
    public static Step read(long page) {
      return new Step(Access.READ, page, 0);
    }

    /** A write. */
    public static Step write(long page, long value) {
      return new Step(Access.WRITE, page, value);
    }
  }

  /** The one of some possibilities that was taken. */
  private static final class Choice {
    final int possibilities;
    int taken;

    Choice(int possibilities) {
      this.possibilities = possibilities;
    }
  }

  private EverySchedule(
      ProtocolDescriptor<?> descriptor, ClusterSetup setup, List<Program> processes) {
    this.descriptor = descriptor;
    this.setup = setup;
    this.processes = processes;
  }

  /**
   * Runs all orders, each with the invariants on and to its end.
   *
   * @return what the reads returned, in the order of the processes, for each order that differs
   */
  public static Set<String> outcomes(
      ProtocolDescriptor<?> descriptor, ClusterSetup setup, Program... processes) {
    return new EverySchedule(descriptor, setup, List.of(processes)).explore();
  }

  private Set<String> explore() {
    Set<String> outcomes = new TreeSet<>();
    for (int schedules = 0; schedules < SCHEDULES_MAX; schedules++) {
      outcomes.add(new Run(TestCluster.of(descriptor, setup)).outcome());
      if (!advance()) {
        return outcomes;
      }
    }
    throw new AssertionError("more than " + SCHEDULES_MAX + " schedules: take a smaller program");
  }

  private boolean advance() {
    while (!path.isEmpty() && path.getLast().taken + 1 == path.getLast().possibilities) {
      path.removeLast();
    }
    if (path.isEmpty()) {
      return false;
    }
    path.getLast().taken++;
    return true;
  }

  private int choose(int depth, int possibilities) {
    if (depth == path.size()) {
      path.add(new Choice(possibilities));
    }
    return path.get(depth).taken;
  }

  /** One order from the start. */
  private final class Run {
    private final TestCluster<?> cluster;
    private final List<List<Operation>> started = new ArrayList<>();

    Run(TestCluster<?> cluster) {
      this.cluster = cluster;
      processes.forEach(_ -> started.add(new ArrayList<>()));
    }

    String outcome() {
      List<Runnable> choices = choices();
      for (int depth = 0; !choices.isEmpty(); depth++) {
        choices.get(choose(depth, choices.size())).run();
        choices = choices();
      }
      cluster.checkNothingWaits();
      return values();
    }

    private List<Runnable> choices() {
      List<Runnable> choices = new ArrayList<>();
      for (int process = 0; process < processes.size(); process++) {
        int index = process;
        if (mayStart(index)) {
          choices.add(() -> start(index));
        }
      }
      for (Channel channel : cluster.channels()) {
        choices.add(() -> cluster.deliver(channel.from(), channel.to()));
      }
      if (choices.isEmpty()) {
        cluster.timers().forEach(timer -> choices.add(() -> cluster.fire(timer)));
      }
      return choices;
    }

    private boolean mayStart(int process) {
      List<Operation> past = started.get(process);
      return past.size() < processes.get(process).steps().size()
          && (past.isEmpty() || past.getLast().done());
    }

    private void start(int process) {
      List<Operation> past = started.get(process);
      int node = processes.get(process).node();
      Step step = processes.get(process).steps().get(past.size());
      past.add(
          step.access() == Access.READ
              ? cluster.startRead(node, step.page())
              : cluster.startWrite(node, step.page(), step.value()));
    }

    private String values() {
      StringBuilder text = new StringBuilder();
      started.forEach(past ->
          past.stream()
              .filter(Operation::reads)
              .forEach(read -> text.append(text.isEmpty() ? "" : " ").append(read.value())));
      return text.toString();
    }
  }
}
