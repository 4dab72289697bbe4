package dsmlab.workload.generator;

import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;

/**
 * Local work of one process between its references: always the same, or exponential, which in whole
 * units is the geometric distribution with the same mean.
 */
final class Pace {

  private final int process;
  private final int units;
  private final boolean exponential;
  private final double scale;
  private final Draws draws;

  /** The pace that some settings ask for. */
  Pace(int process, Settings settings, Streams streams) {
    this.process = process;
    this.units = settings.integer(Common.WORK);
    this.exponential = settings.text(Common.WORK_DISTRIBUTION).equals(Common.EXPONENTIAL);
    this.scale = 1 / StrictMath.log(units / (units + 1.0));
    this.draws = streams.of("work", process);
  }

  /** Works once, if there is anything to do. */
  void work(RecordBatch batch) {
    int now = units == 0 ? 0 : exponential ? draw() : units;
    if (now > 0) {
      batch.add(Operation.WORK, process, 0, now);
    }
  }

  private int draw() {
    return (int) Math.min(StrictMath.log(1 - draws.unit()) * scale, Integer.MAX_VALUE);
  }
}
