package dsmlab.workload.generator;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.ArrayList;
import java.util.List;

/** Takes one step of each script in turn, leaving out those that have ended. */
final class RoundRobin implements RecordSource {

  private final List<Script> active;
  private int next;

  RoundRobin(List<Script> scripts) {
    this.active = new ArrayList<>(scripts);
  }

  @Override
  public boolean fill(RecordBatch batch) {
    batch.clear();
    while (!active.isEmpty() && batch.room() >= Script.STEP_RECORDS_MAX) {
      if (active.get(next).step(batch)) {
        next++;
      } else {
        active.remove(next);
      }
      next = next >= active.size() ? 0 : next;
    }
    return batch.size > 0;
  }
}
