package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;

/**
 * The innermost loop of a timed replay: the hits and the local work with which a process goes on,
 * up to its horizon, to the end of the records at hand, or to the first record that needs more.
 */
final class HitLoop {

  private static final int READ = Operation.READ.code();
  private static final int ATOMIC = Operation.ATOMIC.code();
  private static final int WORK = Operation.WORK.code();

  private static final int NO_RIGHTS = Access.NONE.ordinal();
  private static final int READ_RIGHTS = Access.READ.ordinal();

  private final long referencePicos;
  private final long workPicos;
  private final int unitShift;

  HitLoop(NodeCosts costs, int unitShift) {
    this.referencePicos = costs.referencePicos();
    this.workPicos = costs.workPicos();
    this.unitShift = unitShift;
  }

  /**
   * Moves a process and its clock on.
   *
   * @return the number of references made
   */
  long run(TimedProcess process) {
    Cursor cursor = process.cursor();
    RecordBatch batch = cursor.batch;
    PageRights rights = process.node().rights();
    long horizonPicos = process.horizonPicos;
    long clockPicos = process.clockPicos;
    long address = cursor.address;
    int index = cursor.index;
    long references = 0;
    while (index < batch.size && clockPicos < horizonPicos) {
      int operation = batch.operation[index];
      if (operation <= ATOMIC) {
        long page = address >>> unitShift;
        int insufficient = operation == READ ? NO_RIGHTS : READ_RIGHTS;
        if (!rights.exceed(page, insufficient)) {
          break;
        }
        references++;
        clockPicos += referencePicos;
        long last = batch.subject[index] + (batch.argument[index] - 1);
        if (last >>> unitShift != page) {
          address = (page + 1) << unitShift;
          continue;
        }
      } else if (operation == WORK) {
        clockPicos += batch.argument[index] * workPicos;
      } else {
        break;
      }
      index++;
      address = batch.subject[Math.min(index, batch.subject.length - 1)];
    }
    process.clockPicos = clockPicos;
    cursor.moveTo(index, address);
    return references;
  }
}
