package dsmlab.machine;

import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;

/** The values in one node's copies, by 8-byte words; a word that was never written is zero. */
interface Values {

  /** The bits by which an address is more than the number of its word. */
  int WORD_SHIFT = 3;

  /** The number of the first word of a reference. */
  static long firstWord(Reference reference) {
    return reference.address() >> WORD_SHIFT;
  }

  /** The number of the last word of a reference. */
  static long lastWord(Reference reference) {
    return (reference.address() + reference.bytes() - 1) >> WORD_SHIFT;
  }

  /** A copy of the values of a page, to be sent. */
  PageContents contents(long page);

  /** Replaces the values of a page by those that were sent. */
  void install(long page, PageContents contents);

  /** What monitors take for the value of a word. */
  long read(long page, long word);

  /** What all words of a reference hold. */
  long[] read(long page, Reference reference);

  /** Performs a store. */
  void write(long page, Reference reference);
}
