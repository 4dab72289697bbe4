package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNamesTest {

  @Test
  void namesHoldLettersDigitsAndHyphensOnly() {
    assertThat(FileNames.of("executionTime")).isEqualTo("execution-time");
    assertThat(FileNames.of("../etc/<x> & \"y\"")).isEqualTo("etc-x-y");
    assertThat(FileNames.of("x".repeat(500))).hasSize(60);
  }

  @Test
  void noTwoNamesAreAlike() {
    FileNames names = new FileNames();

    assertThat(names.next("a b")).isEqualTo("a-b");
    assertThat(names.next("A/b")).isEqualTo("a-b-2");
    assertThat(names.next("a_B")).isEqualTo("a-b-3");
  }
}
