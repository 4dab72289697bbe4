package dsmlab.machine;

import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.workload.Operation;

/** Tells the monitor of a run what processes have read and written, word by word. */
final class Outcomes {

  private final Machine machine;

  Outcomes(Machine machine) {
    this.machine = machine;
  }

  /**
   * A process has what it waited for, if only for no time.
   *
   * @param before what the first words of the reference held before it
   */
  void tell(Waiting waiting, Operation operation, long[] before, long returnPicos) {
    Reference reference = waiting.reference();
    long first = Values.firstWord(reference);
    int words = (int) (Values.lastWord(reference) - first) + 1;
    for (int i = 0; i < words; i++) {
      boolean known = i < before.length;
      if (known || operation != Operation.READ) {
        long read = known && operation != Operation.WRITE ? before[i] : 0;
        Operation seen = known ? operation : Operation.WRITE;
        tell(waiting, seen, first + i, read, returnPicos);
      }
    }
  }

  private void tell(Waiting waiting, Operation operation, long word, long read, long returnPicos) {
    machine
        .monitor()
        .referenceEnded(machine, reference(waiting, operation, word, read, returnPicos));
  }

  private static WordReference reference(
      Waiting waiting, Operation operation, long word, long read, long returnPicos) {
    long written = waiting.reference().value();
    return new WordReference(
        waiting.process(), operation, word, read, written, waiting.startPicos(), returnPicos);
  }

  /** A process will never know whether its reference was performed. */
  void abandon(Waiting waiting) {
    Reference reference = waiting.reference();
    if (reference.access() != Access.WRITE) {
      return;
    }
    long last = Values.lastWord(reference);
    for (long word = Values.firstWord(reference); word <= last; word++) {
      machine
          .monitor()
          .referenceAbandoned(
              machine, reference(waiting, Operation.WRITE, word, 0, waiting.startPicos()));
    }
  }
}
