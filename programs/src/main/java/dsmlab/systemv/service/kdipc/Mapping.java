package dsmlab.systemv.service.kdipc;

/** A segment that a process has attached, or has detached for the last time. */
sealed interface Mapping {

  /** The first address. */
  long address();

  /** The process may use the segment. */
  record Attached(long address, long bytes, boolean writable) implements Mapping {}

  /** The process may use it no longer. */
  record Detached(long address) implements Mapping {}
}
