package dsmlab.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.TestExperiment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointNamesTest {

  private static PointNames sweeping(String axis) {
    return new PointNames(
        TestExperiment.sweeping(axis).runsAt(Map.of(axis, "1"), "dynamic", "messages", 1).grid());
  }

  @Test
  void anAxisIsCalledByTheLastWordOfItsPath() {
    assertThat(sweeping("machine.nodes").axis("machine.nodes")).isEqualTo("nodes");
  }

  @Test
  void whatGoesWrongIsToldWithItsKind() {
    assertThat(sweeping("faults.crash.at").axis("faults.crash.at")).isEqualTo("crash at");
    assertThat(sweeping("faults.loss.probability").axis("faults.loss.probability"))
        .isEqualTo("loss probability");
  }
}
