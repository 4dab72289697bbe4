package dsmlab.report.words;

import java.util.List;

/**
 * Leaves out what names have in common at their ends: {@code fft-p4, lu-p4} are {@code fft, lu}.
 */
final class CommonEnd {

  private CommonEnd() {}

  /** The names without the words, each after a hyphen, that all of them end with. */
  static List<String> removed(List<String> names) {
    List<String> shorter = names;
    while (shorter.size() > 1 && shareTheLastWord(shorter)) {
      shorter = shorter.stream().map(name -> name.substring(0, name.lastIndexOf('-'))).toList();
    }
    return shorter;
  }

  private static boolean shareTheLastWord(List<String> names) {
    boolean cuttable = names.stream().allMatch(name -> name.lastIndexOf('-') > 0);
    return cuttable
        && names.stream().map(name -> name.substring(name.lastIndexOf('-'))).distinct().count()
            == 1;
  }
}
