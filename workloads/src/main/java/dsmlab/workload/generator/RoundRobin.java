package dsmlab.workload.generator;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes one step of each script in turn, leaving out those that have ended and those that wait at a
 * barrier, until all that go on have arrived there.
 */
final class RoundRobin implements RecordSource {

  private static final byte BARRIER = Operation.BARRIER.code();

  private final List<Script> ready;
  private final List<Script> arrived = new ArrayList<>();
  private int next;

  RoundRobin(List<Script> scripts) {
    this.ready = new ArrayList<>(scripts);
  }

  /** Little: large batches would make nothing faster, and there may be 65,536 processes. */
  @Override
  public int batchRecords() {
    return 2 * Script.STEP_RECORDS_MAX;
  }

  @Override
  public boolean fill(RecordBatch batch) {
    batch.clear();
    while (!ready.isEmpty() && batch.room() >= Script.STEP_RECORDS_MAX) {
      step(batch);
      if (ready.isEmpty()) {
        ready.addAll(arrived);
        arrived.clear();
      }
      next = next >= ready.size() ? 0 : next;
    }
    return batch.size > 0;
  }

  private void step(RecordBatch batch) {
    Script script = ready.get(next);
    if (!script.step(batch)) {
      ready.remove(next);
    } else if (batch.operation[batch.size - 1] == BARRIER) {
      ready.remove(next);
      arrived.add(script);
    } else {
      next++;
    }
  }
}
