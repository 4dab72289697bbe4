package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;

/**
 * A reference that was performed, or its result, as a node's step shows it.
 *
 * @param process whose reference it is, or {@link #ANOTHER_NODES} while that is not told
 * @param value what a read has returned
 */
record Observation(Kind kind, int process, Reference reference, long value) {

  static final int ANOTHER_NODES = -1;

  /** A process goes on after a synchronisation. */
  static Observation acquired(int process) {
    return new Observation(Kind.ACQUIRED, process, new Reference(0, 0, Access.NONE, 0), 0);
  }

  /** How a reference was performed. */
  enum Kind {
    /** It has started and is not done; told only where it matters. */
    STARTED,
    /** With lasting rights: a read must return the current value. */
    PERFORMED,
    /** Without lasting rights: a read may return any value since its start. */
    PERFORMED_ONCE,
    /** On this node's copy, for a process of another node. */
    PERFORMED_FOR_OTHER,
    /** On another node's copy; here is the result. */
    RETURNED,
    /** What came before a synchronisation is visible to its process. */
    ACQUIRED
  }

  /** Whether its process goes on. */
  boolean ends() {
    return kind != Kind.PERFORMED_FOR_OTHER && kind != Kind.STARTED;
  }
}
