package dsmlab.machine;

import dsmlab.program.GaveUp;
import dsmlab.program.Request;
import java.util.List;

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
            throw machine.failure(
                "process %d of %s was killed by %s"
                    .formatted(process.index(), workload.id(), signal.getMessage()));
        case Request.Ended(Object result) -> require(process.index(), result);
        case Request open -> throw new IllegalStateException("a process still wants " + open);
      }
    }
  }

  private void require(int process, Object result) {
    if (result instanceof GaveUp(String why) && machine.goesWrong()) {
      machine.outages().note("process %d gave up: %s".formatted(process, why));
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
