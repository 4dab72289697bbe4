package dsmlab.sim.settings;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds the valid word that a user most likely meant. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * The word with the least edit distance, the first of equals.
   *
   * @return null when no word is within half of the length of what was written (at least two edits)
   */
  public static @Nullable String of(String written, Collection<String> words) {
    String nearest = null;
    int least = Math.max(2, written.length() / 2) + 1;
    for (String word : words) {
      int distance = distance(written, word);
      if (distance < least) {
        least = distance;
        nearest = word;
      }
    }
    return nearest;
  }

  /** Levenshtein distance that counts a swap of neighbours and a change of case as one edit. */
  private static int distance(String left, String right) {
    int[][] edits = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        edits[i][j] = i == 0 ? j : j == 0 ? i : cheapest(edits, left, right, i, j);
      }
    }
    return edits[left.length()][right.length()];
  }

  private static int cheapest(int[][] edits, String left, String right, int i, int j) {
    int substitution = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1;
    int best = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
    best = Math.min(best, edits[i - 1][j - 1] + substitution);
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
