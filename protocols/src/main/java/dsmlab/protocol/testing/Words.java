package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;

/** Where the words of pages lie on nodes without time. */
public final class Words {

  private static final int PAGE_BYTES = 4096;
  private static final int WORD_BYTES = 8;

  private Words() {}

  /** The address of a word of a page. */
  public static long address(long page, int word) {
    return page * PAGE_BYTES + (long) word * WORD_BYTES;
  }

  /** The page of an address. */
  public static long pageOf(long address) {
    return address / PAGE_BYTES;
  }

  /** The word of its page that an address means. */
  public static int wordOf(long address) {
    return (int) (address % PAGE_BYTES / WORD_BYTES);
  }

  /** A reference to one word of a page; reads have no value. */
  public static Reference reference(long page, int word, Access access, long value) {
    return new Reference(address(page, word), WORD_BYTES, access, value);
  }
}
