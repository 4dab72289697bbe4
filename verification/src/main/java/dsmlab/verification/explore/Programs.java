package dsmlab.verification.explore;

import dsmlab.protocol.Reference;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * What the processes do; the search decides when. A process is at any time in a numbered state of
 * its own; while a reference of it is under way it may do nothing else.
 */
public interface Programs {

  /** The number of processes. */
  int processes();

  /** The node of a process. */
  int node(int process);

  /** The state in which a process begins. */
  int initial(int process);

  /** Whether a process has nothing more to do. */
  boolean isFinished(int process, int state);

  /** The references of which a process may start one now; none while it waits. */
  List<Reference> references(int process, int state);

  /** The state of a process that has started one of its references. */
  int started(int process, int state, int choice);

  /** The state of a process whose reference has returned a value, or that may go on. */
  int completed(int process, int state, long value);

  /** Whether a process is at a synchronisation that lets it go on now. */
  boolean mayProceed(int process, int[] states);

  /** The state of a process that is past and waits until it sees what others did before. */
  int proceeded(int process, int state);

  /** The same value, had another process written it. */
  long writtenBy(int[] renamedProcesses, long value);

  /** The same state, had every value that a process in it remembers been written by another. */
  default int renamed(int state, LongUnaryOperator values) {
    return state;
  }
}
