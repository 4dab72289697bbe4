package dsmlab.machine;

import dsmlab.machine.FaultCourse.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Records the faults of a run over its time in bounded memory, although nobody knows how long it
 * will take: when the steps are used up, two become one.
 */
final class CourseRecorder {

  private static final long FIRST_STEP_PICOS = 1_000_000;
  private static final long PICOS_PER_NANO = 1000;

  private final long[] faults = new long[FaultCourse.STEPS_MAX];
  private final long[] latencyNanos = new long[FaultCourse.STEPS_MAX];
  private long stepPicos = FIRST_STEP_PICOS;

  void fault(long beganPicos, long latencyPicos) {
    int step = stepOf(beganPicos);
    faults[step]++;
    latencyNanos[step] += latencyPicos / PICOS_PER_NANO;
  }

  /** The step of a time, after steps were joined as often as it takes for there to be one. */
  private int stepOf(long picos) {
    while (picos / stepPicos >= FaultCourse.STEPS_MAX) {
      joinPairs(faults);
      joinPairs(latencyNanos);
      stepPicos *= 2;
    }
    return (int) (picos / stepPicos);
  }

  private static void joinPairs(long[] values) {
    int half = values.length / 2;
    for (int step = 0; step < half; step++) {
      values[step] = values[2 * step] + values[2 * step + 1];
    }
    Arrays.fill(values, half, values.length, 0);
  }

  FaultCourse until(long endPicos, long measuredFromPicos) {
    int last = stepOf(endPicos);
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step <= last; step++) {
      double mean = faults[step] == 0 ? 0 : (double) latencyNanos[step] / faults[step];
      steps.add(new Step(faults[step], mean));
    }
    double measuredFromNanos = (double) measuredFromPicos / PICOS_PER_NANO;
    return new FaultCourse(measuredFromNanos, (double) stepPicos / PICOS_PER_NANO, steps);
  }
}
