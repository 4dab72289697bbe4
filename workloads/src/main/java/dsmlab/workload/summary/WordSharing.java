package dsmlab.workload.summary;

import org.jspecify.annotations.Nullable;

/**
 * Finds out whether any word of a page is touched by two processes and written by one of them. A
 * private page costs two bits per word, a shared one an int per word until such a word is found.
 */
final class WordSharing {

  /** The bytes of a word; neighbours in one word count as shared. */
  static final int WORD_BYTES = 4;

  private static final int UNTOUCHED = 0;
  private static final int MANY = -1;
  private static final int WRITTEN_BIT = 1;

  private final int words;
  private final int firstProcess;
  private long @Nullable [] touched;
  private long @Nullable [] written;
  private int @Nullable [] users;
  private boolean conflict;

  WordSharing(int pageBytes, int firstProcess) {
    this.words = pageBytes / WORD_BYTES;
    this.firstProcess = firstProcess;
    this.touched = new long[(words + Long.SIZE - 1) / Long.SIZE];
    this.written = new long[(words + Long.SIZE - 1) / Long.SIZE];
  }

  /** Whether some word is touched by two processes and written by one of them. */
  boolean hasConflict() {
    return conflict;
  }

  /** Notes an access to the words from {@code first} up to and including {@code last}. */
  void touch(int process, int first, int last, boolean write) {
    if (!conflict) {
      if (users == null && process != firstProcess) {
        share();
      }
      for (int word = first; word <= last && !conflict; word++) {
        touch(process, word, write);
      }
    }
  }

  private void touch(int process, int word, boolean write) {
    if (users != null) {
      touchShared(users, process, word, write);
    } else if (touched != null && written != null) {
      touched[word / Long.SIZE] |= 1L << word;
      written[word / Long.SIZE] |= write ? 1L << word : 0;
    }
  }

  private void touchShared(int[] use, int process, int word, boolean write) {
    int mine = (process + 1) << 1;
    int before = use[word];
    boolean sole = before == UNTOUCHED || (before != MANY && (before & ~WRITTEN_BIT) == mine);
    boolean writtenBefore = before != MANY && (before & WRITTEN_BIT) != 0;
    if (sole) {
      use[word] = mine | (write || writtenBefore ? WRITTEN_BIT : 0);
    } else if (write || writtenBefore) {
      conflict = true;
      users = null;
    } else {
      use[word] = MANY;
    }
  }

  /** Goes from two bits to an int per word, when a second process comes. */
  private void share() {
    int[] use = new int[words];
    for (int word = 0; word < words; word++) {
      use[word] = isSet(touched, word) ? (firstProcess + 1) << 1 : UNTOUCHED;
      use[word] |= isSet(written, word) ? WRITTEN_BIT : 0;
    }
    users = use;
    touched = null;
    written = null;
  }

  private static boolean isSet(long @Nullable [] bits, int word) {
    return bits != null && (bits[word / Long.SIZE] & 1L << word) != 0;
  }
}
