package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.Locale;

/** One of the words that a page of a {@link TestCluster} consists of. */
record Word(long page, int index) {

  static Word at(long address) {
    return new Word(Words.pageOf(address), Words.wordOf(address));
  }

  /** A reference to it. */
  Reference reference(Access access, long value) {
    return Words.reference(page, index, access, value);
  }

  /** A reference as scripts write it, such as {@code write p0.1 =7}. */
  static String text(Reference reference) {
    String access = reference.access().name().toLowerCase(Locale.ROOT);
    String store = reference.access() == Access.WRITE ? " =" + reference.value() : "";
    return access + " " + at(reference.address()) + store;
  }

  /** As scripts write it: the first word of a page is called like the page. */
  @Override
  public String toString() {
    return index == 0 ? "p" + page : "p" + page + "." + index;
  }
}
