package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CourseRecorderTest {

  private static final long MICROSECOND = 1_000_000;

  private final CourseRecorder recorder = new CourseRecorder();

  @Test
  void aFaultStandsInTheStepInWhichItBegan() {
    recorder.fault(0, 4000);
    recorder.fault(2 * MICROSECOND, 10_000);
    recorder.fault(3 * MICROSECOND - 1, 20_000);

    FaultCourse course = recorder.until(4 * MICROSECOND, MICROSECOND);
    assertThat(course.stepNanos()).isEqualTo(1000);
    assertThat(course.measuredFromNanos()).isEqualTo(1000);
    assertThat(course.steps())
        .containsExactly(
            new FaultCourse.Step(1, 4),
            new FaultCourse.Step(0, 0),
            new FaultCourse.Step(2, 15),
            new FaultCourse.Step(0, 0),
            new FaultCourse.Step(0, 0));
  }

  @Test
  void longRunsHaveLongerStepsInsteadOfMore() {
    long[] faults = new long[FaultCourse.STEPS_MAX];
    SplittableRandom random = new SplittableRandom(4);
    for (int fault = 0; fault < 1000; fault++) {
      long beganPicos = random.nextLong(100 * FaultCourse.STEPS_MAX * MICROSECOND);
      recorder.fault(beganPicos, 7000);
      faults[(int) (beganPicos / (128 * MICROSECOND))]++;
    }

    FaultCourse course = recorder.until(100 * FaultCourse.STEPS_MAX * MICROSECOND - 1, 0);
    assertThat(course.stepNanos()).isEqualTo(128_000);
    assertThat(course.steps()).hasSize(94).hasSizeLessThanOrEqualTo(FaultCourse.STEPS_MAX);
    for (int step = 0; step < course.steps().size(); step++) {
      assertThat(course.steps().get(step).faults()).as("step %d", step).isEqualTo(faults[step]);
    }
  }

  @Test
  void aRunWithoutFaultsHasEmptySteps() {
    FaultCourse course = recorder.until(Long.MAX_VALUE, 0);

    assertThat(course.steps()).hasSizeBetween(60, 120).containsOnly(new FaultCourse.Step(0, 0));
  }
}
