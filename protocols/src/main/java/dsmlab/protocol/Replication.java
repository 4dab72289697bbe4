package dsmlab.protocol;

/** How many nodes may hold a page at a time: what a checker of rights must find. */
public enum Replication {
  /** At most one node has any rights (single reader, single writer). */
  SINGLE_COPY,
  /** One writer and nobody else, or any number of readers. */
  READERS_OR_WRITER,
  /** Any number of copies; writes reach them as updates. */
  UPDATED_COPIES
}
