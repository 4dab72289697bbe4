package dsmlab.workload.foreign;

/** Why a line gives no record; the words stand behind a number. */
public enum Skipped {
  /** Loads of instructions, which shared memory does not serve. */
  INSTRUCTION("instruction fetches"),
  /** Prefetches, which no program waits for. */
  PREFETCH("prefetches"),
  /** Flushes of caches, copy-backs, invalidations and escapes. */
  FLUSH("flushes and escapes"),
  /** References to the stack, where the user asks for their omission. */
  STACK("stack references"),
  /** Addresses from 2^63 on, which belong to the kernel. */
  KERNEL("addresses beyond 2^63"),
  /** Synchronisation, which the format cannot carry in full. */
  SYNCHRONISATION("synchronisation records"),
  /** The recording tool's notes on time, cores, system calls. */
  MARKER("markers"),
  /** Further lines of a long instruction's bytes. */
  DISASSEMBLY("lines of disassembly"),
  /** What the recording tool says about itself. */
  CHATTER("lines of chatter"),
  /** Comments. */
  COMMENT("comments"),
  /** The line that names the columns. */
  HEADER("header lines"),
  /** Lines with nothing on them. */
  BLANK("blank lines");

  private final String words;

  Skipped(String words) {
    this.words = words;
  }

  /** What was skipped, in the plural. */
  public String words() {
    return words;
  }
}
