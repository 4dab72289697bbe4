package dsmlab.sim.settings;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the valid word that a user most likely meant. */
public final class NearestWord {

  private NearestWord() {}

  /**
   * The shortest word that begins with what was written, whatever the case; otherwise the word with
   * the least edit distance. The first of equals.
   *
   * @return null when no word begins so and none is within half of the length of what was written
   *     (at least two edits)
   */
  public static @Nullable String of(String written, Collection<String> words) {
    String completion = nearest(written, completions(written, words), Integer.MAX_VALUE);
    return completion != null
        ? completion
        : nearest(written, words, Math.max(2, written.length() / 2));
  }

  private static List<String> completions(String written, Collection<String> words) {
    int length = written.length();
    return words.stream()
        .filter(word -> length > 0 && word.regionMatches(true, 0, written, 0, length))
        .toList();
  }

  private static @Nullable String nearest(String written, Collection<String> words, int most) {
    String nearest = null;
    int least = most;
    for (String word : words) {
      int distance = distance(written, word);
      if (distance < least || (distance == least && nearest == null)) {
        least = distance;
        nearest = word;
      }
    }
    return nearest;
  }

  /** Levenshtein distance that counts a swap of neighbours as one edit. */
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
