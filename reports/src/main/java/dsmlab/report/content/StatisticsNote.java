package dsmlab.report.content;

import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.List;

/** How sure the figures of a page are, in words. */
final class StatisticsNote {

  private static final String PAIRED =
      "Intervals hold the true mean with 95\u00a0%. Protocols are compared replication by"
          + " replication, for all see the same draws; that a point has many such comparisons is"
          + " corrected for (Holm), and where chance could explain a difference, it is called not significant.";

  private static final String SINGLE =
      "Each run was done once: figures are exact for this program and these draws, and there are no"
          + " intervals. More replications tell how much depends on the draws.";

  private final Results results;

  StatisticsNote(Results results) {
    this.results = results;
  }

  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (results.grid().contestants().isEmpty()) {
      return sentences;
    }
    sentences.add(isReplicated() ? PAIRED : SINGLE);
    new PrecisionNote(results)
        .everywhere()
        .ifPresent(note -> sentences.add(Words.capital(note) + "."));
    return sentences;
  }

  private boolean isReplicated() {
    return results.experiment().rows().stream().anyMatch(row -> row.replication() > 0);
  }
}
