package dsmlab.verification;

import dsmlab.machine.MachineView;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Rollback;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.WordReference;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryRecorder;
import dsmlab.verification.history.checker.HistoryCheck;
import dsmlab.verification.history.checker.Verdict.Violated;
import dsmlab.verification.history.checker.WitnessText;

/**
 * Holds a protocol to its promise at the end of a run: the history of all processes must be one
 * that the promised model allows. A run with more than {@link #OPERATIONS_MAX} operations is left
 * out, and so is one that cannot be decided in {@link #STEPS} steps. One monitor serves one run.
 */
public final class HistoryMonitor implements RunMonitor {

  /** The most operations that are kept, in about 5 MB. */
  public static final int OPERATIONS_MAX = 100_000;

  /** How much is spent on a decision: about a second. */
  public static final long STEPS = 5_000_000;

  private final HistoryRecorder recorder = new HistoryRecorder(OPERATIONS_MAX);

  @Override
  public boolean needsValues() {
    return recorder.needsValues();
  }

  @Override
  public void referenceEnded(MachineView machine, WordReference reference) {
    recorder.referenceEnded(machine, reference);
  }

  @Override
  public void referenceAbandoned(MachineView machine, WordReference reference) {
    recorder.referenceAbandoned(machine, reference);
  }

  @Override
  public void recovered(MachineView machine, Rollback rollback) {
    recorder.recovered(machine, rollback);
  }

  @Override
  public void ended(MachineView machine) {
    if (recorder.isComplete()) {
      check(machine, recorder.history());
    }
  }

  private static void check(MachineView machine, History history) {
    ConsistencyModel promise = machine.protocol().promise();
    if (HistoryCheck.of(history, promise, STEPS) instanceof Violated(History witness, _)) {
      throw new PromiseViolation(
          "%s breaks its promise: it is %s, %s; but there is none for\n%s"
              .formatted(
                  machine.protocol().id(),
                  promise.word(),
                  promise.meaning(),
                  String.join("\n", WitnessText.lines(witness))));
    }
  }
}
