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

  /** Who is best, where and by how much, in one paragraph. */
  public String found() {
    return String.join(" ", sentences);
  }

  /** The reasons in one paragraph, empty when none is known. */
  public String why() {
    return String.join(" ", reasons);
  }

  /** Everything in one paragraph. */
  public String text() {
    return (found() + " " + why()).strip();
  }
}
