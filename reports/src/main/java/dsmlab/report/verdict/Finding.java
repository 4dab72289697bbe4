package dsmlab.report.verdict;

import java.util.List;

/**
 * What was found about one metric.
 *
 * @param title the metric
 * @param sentences who is best, where and by how much
 * @param reasons why, as far as the other metrics tell
 */
public record Finding(String title, List<String> sentences, List<String> reasons) {

  public Finding {
    sentences = List.copyOf(sentences);
    reasons = List.copyOf(reasons);
  }

  /** Everything in one paragraph. */
  public String text() {
    String found = String.join(" ", sentences);
    return reasons.isEmpty() ? found : found + " " + String.join(" ", reasons);
  }
}
