package dsmlab.report.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.report.SampleExperiment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tables are sorted by their headings and copied by their buttons. */
class ReportTablesInBrowserTest extends OpenedReport {

  private static final String TABLE =
      "[...document.querySelectorAll('table')].find(t => t.caption.textContent.includes('±'))";

  private List<String> texts(String script) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : page.evaluate(script)) {
      texts.add(text.asString());
    }
    return texts;
  }

  private void press(int column) {
    page.evaluate(TABLE + ".querySelectorAll('thead button')[%d].click()".formatted(column));
  }

  private List<Double> numbers(int column) {
    return texts(
            "[...%s.tBodies[0].rows].map(r => r.cells[%d].dataset.order)".formatted(TABLE, column))
        .stream()
        .map(Double::valueOf)
        .toList();
  }

  @Test
  void figuresAreSortedByTheirValueUpAndDown() throws IOException {
    show(SampleExperiment.fewNodes());
    press(1);
    assertThat(numbers(1)).hasSize(5).isSorted();
    press(1);
    assertThat(numbers(1)).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(texts("[...%s.querySelectorAll('thead th')].map(h => h.ariaSort)".formatted(TABLE)))
        .containsOnlyOnce("descending")
        .doesNotContain("ascending");
  }

  @Test
  void namesAreSortedByTheAlphabet() throws IOException {
    show(SampleExperiment.fewNodes());
    press(0);

    assertThat(texts("[...%s.tBodies[0].rows].map(r => r.cells[0].textContent)".formatted(TABLE)))
        .contains("broadcast")
        .isSorted();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTableIsCopiedAsItStands(boolean clipboardIsAllowed) throws IOException {
    show(SampleExperiment.fewNodes());
    page.beLookedAt();
    if (!clipboardIsAllowed) {
      page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
    }
    press(1);
    String button = TABLE + ".closest('.scroll').previousElementSibling";
    page.evaluate(button + ".click()");
    page.settle();

    assertThat(page.evaluate(button + ".textContent").asString()).isEqualTo("Copied");
    String copied = page.evaluate("navigator.clipboard.readText()").asString();
    List<String> lines = copied.lines().toList();
    assertThat(lines).hasSize(page.evaluate(TABLE + ".rows.length").asInt());
    assertThat(lines.getFirst()).startsWith("protocol\t");
    assertThat(lines)
        .allMatch(line -> line.split("\t").length == lines.getFirst().split("\t").length);
    assertThat(lines.get(1).split("\t")[0])
        .isEqualTo(
            page.evaluate(TABLE + ".tBodies[0].rows[0].cells[0].textContent").asString().strip());
    assertThat(page.complaints()).isEmpty();
  }
}
