package dsmlab.verification.script;

import dsmlab.protocol.testing.Words;

/**
 * A word of a page: {@code p0} is the first word of page 0, {@code p0.1} the second.
 *
 * @param word from 0
 */
public record Place(long page, int word) {

  /** The word at an address of a cluster without time. */
  public static Place at(long address) {
    return new Place(Words.pageOf(address), Words.wordOf(address));
  }

  @Override
  public String toString() {
    return "p" + page + (word == 0 ? "" : "." + word);
  }
}
