package dsmlab.workload.trace;

/**
 * Decides, reference by reference, to which process of a program a foreign trace's lines belong.
 */
abstract class ProcessChooser {

  /** Stands for the process when there are too many of them. */
  static final int NONE = -1;

  /** The thread that the format names for the references that follow. */
  void thread(long id) {
    // only threaded formats name one
  }

  /** A line has given at least one reference. */
  void lineTaken() {
    // only some rules count lines
  }

  /** The process of a reference, or {@link #NONE}. */
  abstract int process(long address);

  /** What is wrong when there is no process for a reference. */
  String problem() {
    return "more than " + (ThreadRoster.THREAD_MAX + 1) + " threads";
  }

  /** The number of processes so far. */
  abstract int processes();
}
