package dsmlab.report.stats;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.TestExperiment;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TiedAxesTest {

  private final TestExperiment experiment = TestExperiment.sweeping("nodes", "file", "pageSize");

  private void run(String nodes, String file, String pageSize) {
    Map<String, String> point = Map.of("nodes", nodes, "file", file, "pageSize", pageSize);
    experiment.runsAt(point, "dynamic", "messages", 3);
  }

  @Test
  void axesThatAlwaysChangeTogetherAreOne() {
    run("4", "a", "1KiB");
    run("4", "a", "4KiB");
    run("8", "b", "1KiB");
    run("8", "b", "4KiB");
    ResultGrid grid = experiment.grid();
    TiedAxes tied = new TiedAxes(grid);

    assertThat(tied.isFollower("file")).isTrue();
    assertThat(tied.isFollower("nodes")).isFalse();
    assertThat(tied.isFollower("pageSize")).isFalse();
    assertThat(tied.others(grid.points().getFirst(), "nodes").values())
        .containsExactly(Map.entry("pageSize", "1KiB"));
    assertThat(tied.others(grid.points().getFirst(), "pageSize").values())
        .containsOnlyKeys("nodes", "file");
  }

  @Test
  void axesThatChangeAloneOnceAreNotTied() {
    run("4", "a", "1KiB");
    run("8", "b", "1KiB");
    run("8", "a", "1KiB");

    assertThat(new TiedAxes(experiment.grid()).isFollower("file")).isFalse();
  }
}
