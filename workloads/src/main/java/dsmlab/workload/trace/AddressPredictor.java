package dsmlab.workload.trace;

import java.util.Arrays;

/**
 * The previous address and stride of each thread, from which binary traces count: the guess for the
 * next address is the previous one plus the stride. Fields of the selected thread are open because
 * every reference reads and writes them.
 */
final class AddressPredictor {

  /** No thread is selected. */
  static final int NONE = -1;

  int thread = NONE;
  long previous;
  long stride;

  private long[] previousOf = new long[16];
  private long[] strideOf = new long[16];

  /** Puts the selected thread's numbers away and takes up another's, which start at 0. */
  void select(int next) {
    if (thread != NONE) {
      previousOf[thread] = previous;
      strideOf[thread] = stride;
    }
    if (next >= previousOf.length) {
      int longer = Math.max(next + 1, 2 * previousOf.length);
      previousOf = Arrays.copyOf(previousOf, longer);
      strideOf = Arrays.copyOf(strideOf, longer);
    }
    thread = next;
    previous = previousOf[next];
    stride = strideOf[next];
  }
}
