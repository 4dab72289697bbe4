package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.verification.script.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Programs whose processes remember which references they made and what these returned, so that at
 * the end there is a history. There are more states than without.
 */
final class RememberingPrograms implements Programs {

  private final Programs programs;
  private final Numbering<Past> pasts = new Numbering<>();

  /** What a process has done to get into a state. */
  private record Past(int state, List<Done> done) {

    Past with(int next, Done last) {
      List<Done> more = new ArrayList<>(done);
      more.add(last);
      return new Past(next, List.copyOf(more));
    }

    Past ended(int next, long value) {
      List<Done> others = done.subList(0, done.size() - 1);
      return new Past(next, others).with(next, new Done(done.getLast().before, choice(), value));
    }

    private int choice() {
      return done.getLast().choice;
    }
  }

  /** One of the references of a process in some state, and what it returned. */
  private record Done(int before, int choice, long value) {}

  RememberingPrograms(Programs programs) {
    this.programs = programs;
  }

  /** What all processes have done. */
  History history(int[] states) {
    HistoryBuilder history = new HistoryBuilder();
    for (int process = 0; process < processes(); process++) {
      for (Done done : past(states[process]).done()) {
        history.add(entry(process, done));
      }
    }
    return history.build();
  }

  private HistoryEntry entry(int process, Done done) {
    Reference reference = programs.references(process, done.before).get(done.choice);
    boolean reads = reference.access() == Access.READ;
    return new HistoryEntry(
        process,
        Place.at(reference.address()).toString(),
        reads ? OperationKind.READ : OperationKind.WRITE,
        done.value,
        reference.value(),
        0,
        0);
  }

  private Past past(int state) {
    return pasts.thing(state);
  }

  @Override
  public int processes() {
    return programs.processes();
  }

  @Override
  public int node(int process) {
    return programs.node(process);
  }

  @Override
  public int initial(int process) {
    return pasts.of(new Past(programs.initial(process), List.of()));
  }

  @Override
  public boolean isFinished(int process, int state) {
    return programs.isFinished(process, past(state).state());
  }

  @Override
  public List<Reference> references(int process, int state) {
    return programs.references(process, past(state).state());
  }

  @Override
  public int started(int process, int state, int choice) {
    Past past = past(state);
    int next = programs.started(process, past.state(), choice);
    return pasts.of(past.with(next, new Done(past.state(), choice, 0)));
  }

  @Override
  public int completed(int process, int state, long value) {
    Past past = past(state);
    return pasts.of(past.ended(programs.completed(process, past.state(), value), value));
  }

  @Override
  public boolean mayProceed(int process, int[] states) {
    int[] inner = states.clone();
    for (int i = 0; i < inner.length; i++) {
      inner[i] = past(states[i]).state();
    }
    return programs.mayProceed(process, inner);
  }

  @Override
  public int proceeded(int process, int state) {
    Past past = past(state);
    return pasts.of(new Past(programs.proceeded(process, past.state()), past.done()));
  }

  @Override
  public long writtenBy(int[] renamedProcesses, long value) {
    return programs.writtenBy(renamedProcesses, value);
  }

  @Override
  public int renamed(int state, LongUnaryOperator values) {
    Past past = past(state);
    List<Done> done =
        past.done().stream()
            .map(each -> new Done(each.before, each.choice, values.applyAsLong(each.value)))
            .toList();
    return pasts.of(new Past(programs.renamed(past.state(), values), done));
  }
}
