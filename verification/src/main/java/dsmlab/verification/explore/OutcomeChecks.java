package dsmlab.verification.explore;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.invariant.CopiesAtRest;
import dsmlab.protocol.testing.Words;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.verification.history.checker.HistoryCheck;
import dsmlab.verification.history.checker.Verdict;
import dsmlab.verification.script.Place;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What must hold in the end of a protocol that promises less than linearizability: the model allows
 * what the processes have read, and every write has reached every copy.
 */
final class OutcomeChecks implements Consumer<End> {

  private static final long STEPS_MAX = 1_000_000;

  private final ConsistencyModel promise;
  private final RememberingPrograms programs;
  private final int pages;
  private final Set<List<Integer>> checked = new HashSet<>();

  OutcomeChecks(ConsistencyModel promise, RememberingPrograms programs, int pages) {
    this.promise = promise;
    this.programs = programs;
    this.pages = pages;
  }

  @Override
  public void accept(End end) {
    int[] states = new int[programs.processes()];
    Arrays.setAll(states, end::process);
    History history = programs.history(states);
    if (checked.add(Arrays.stream(states).boxed().toList())) {
      checkHistory(history);
    }
    for (int page = 0; page < pages; page++) {
      checkCopies(end, Words.address(page, 0), history);
    }
  }

  private void checkHistory(History history) {
    if (HistoryCheck.of(history, promise, STEPS_MAX) instanceof Verdict.Violated violated) {
      History witness = violated.witness();
      throw new Violation(
          IntStream.range(0, witness.size())
              .mapToObj(operation -> told(witness.entry(operation)))
              .collect(Collectors.joining(", ", "not " + promise.word() + ": ", "")));
    }
  }

  private static String told(HistoryEntry entry) {
    return entry.kind() == OperationKind.READ
        ? "node %d reads %d from %s".formatted(entry.process(), entry.read(), entry.location())
        : "node %d writes %d to %s".formatted(entry.process(), entry.written(), entry.location());
  }

  private void checkCopies(End end, long address, History history) {
    CopiesAtRest copies = new CopiesAtRest(promise);
    for (int operation = 0; operation < history.size(); operation++) {
      String written = history.locationName(history.location(operation));
      if (history.writes(operation) && written.equals(Place.at(address).toString())) {
        copies.written(history.process(operation), history.valueWritten(operation));
      }
    }
    end.check(address, copies);
  }
}
