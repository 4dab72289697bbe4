package dsmlab.machine;

import dsmlab.program.GaveUp;
import dsmlab.program.Request;
import java.util.List;
import java.util.Optional;

/** Holds the processes of a program to the results that the program expects. */
final class ProgramResults {

  private final Machine machine;
  private final ProgramWorkload workload;

  ProgramResults(Machine machine, ProgramWorkload workload) {
    this.machine = machine;
    this.workload = workload;
  }

  /**
   * Looks at processes that have ended.
   *
   * @throws PromiseViolation when one of them has a wrong result
   * @throws RunFailure when one of them was killed by a signal
   */
  void require(List<ProgramProcess> processes) {
    for (ProgramProcess process : processes) {
      if (process.crashed()) {
        continue; // the plan of faults has ended it: it has no result
      }
      switch (process.request()) {
        case Request.Killed(var signal) ->
            throw machine.unborne(
                "process %d of %s was killed by %s"
                    .formatted(process.index(), workload.id(), signal.getMessage()));
        case Request.Ended(Object result) -> require(process.index(), result);
        case Request open -> throw new IllegalStateException("a process still wants " + open);
      }
    }
  }

  private void note(int process, String why) {
    String sentence = "process %d gave up: %s".formatted(process, why);
    if (!machine.goesWrong()) {
      throw machine.unborne(sentence);
    }
    machine.outages().note(sentence);
  }

  /** Who has ended early without a result, for those who wait for them. */
  static List<String> leavers(List<ProgramProcess> processes) {
    return processes.stream()
        .filter(process -> process.ended() && !process.crashed())
        .flatMap(process -> leaver(process).stream())
        .toList();
  }

  /** How a process has ended, a sentence. */
  static String fate(ProgramProcess process) {
    int index = process.index();
    return process.crashed()
        ? "process %d has ended with its node".formatted(index)
        : leaver(process).orElse("process %d has ended".formatted(index));
  }

  private static Optional<String> leaver(ProgramProcess process) {
    return switch (process.request()) {
      case Request.Killed(var signal) ->
          Optional.of(
              "process %d was killed by %s".formatted(process.index(), signal.getMessage()));
      case Request.Ended(GaveUp(String why)) ->
          Optional.of("process %d gave up: %s".formatted(process.index(), why));
      default -> Optional.empty();
    };
  }

  private void require(int process, Object result) {
    if (result instanceof GaveUp(String why)) {
      note(process, why);
      return;
    }
    Object expected = workload.program().expected(process, workload.processes());
    if (!expected.toString().equals(result.toString())) {
      throw new PromiseViolation(
          "%s gives a wrong answer: process %d of %s ends with %s; expected %s"
              .formatted(machine.protocol().id(), process, workload.id(), result, expected));
    }
  }
}
