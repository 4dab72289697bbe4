package dsmlab.verification.explore;

import dsmlab.protocol.testing.Words;

/** How pages and words are called in sentences and scripts. */
final class Places {

  private Places() {}

  /** {@code p0} for the first word of a page, {@code p0.1} for the second. */
  static String word(long address) {
    int word = Words.wordOf(address);
    return "p" + Words.pageOf(address) + (word == 0 ? "" : "." + word);
  }
}
