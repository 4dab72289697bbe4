package dsmlab.workload.trace;

import static dsmlab.workload.trace.BinaryLayout.DETAIL_SHIFT;
import static dsmlab.workload.trace.BinaryLayout.KIND_BITS;
import static dsmlab.workload.trace.BinaryLayout.PREDICTED_BIT;
import static dsmlab.workload.trace.BinaryLayout.SIZE_CODE_BITS;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;

/**
 * The innermost loop of decoding: references of threads that are known, and switches between them.
 * Whatever is rare or wrong ends it, untouched. What changes with every reference is in local
 * variables.
 */
final class ReferenceRun {

  private static final int BYTE_BITS = 7;

  /** The tags of references whose sizes are in them. */
  private static final boolean[] PLAIN = plainTags();

  private final ByteWindow window;
  private final AddressPredictor predictor;
  private final ThreadRoster roster;

  ReferenceRun(ByteWindow window, AddressPredictor predictor, ThreadRoster roster) {
    this.window = window;
    this.predictor = predictor;
    this.roster = roster;
  }

  /** Where decoding has come to, and how many references it has found. */
  int place;

  int references;

  /**
   * Decodes references, the first of them of the predictor's thread.
   *
   * @param start their place in the window
   * @param most how many of them at most
   */
  void decode(int start, RecordLanes lanes, int most) {
    byte[] bytes = window.bytes;
    int lastStart = window.limit - BinaryLayout.RECORD_BYTES_MAX;
    int thread = predictor.thread;
    long previous = predictor.previous;
    long stride = predictor.stride;
    RecordBatch lane = lanes.lane(thread);
    int size = lane.size;
    int left = most;
    int at = start;
    while (left > 0 && at <= lastStart) {
      int tag = bytes[at];
      if (tag == BinaryLayout.KIND_SWITCH) {
        int low = bytes[at + 1];
        int next = low >= 0 ? low : (low & 0x7F) | (bytes[at + 2] << BYTE_BITS);
        if (next < 0 || !roster.isActive(next)) {
          break;
        }
        lane.size = size;
        predictor.previous = previous;
        predictor.stride = stride;
        predictor.select(next);
        previous = predictor.previous;
        stride = predictor.stride;
        thread = next;
        lane = lanes.lane(next);
        size = lane.size;
        at += low >= 0 ? 2 : 3;
        continue;
      }
      if (size == lane.capacity()) {
        lane.size = size;
        lane = lanes.lane(thread);
        size = lane.size;
      }
      int next = at + 1;
      long nextStride = stride;
      if ((tag & PREDICTED_BIT) == 0) {
        int digits = bytes[next++];
        long zigzag = digits & 0x7F;
        int shift = BYTE_BITS;
        while (digits < 0 && shift < 63) {
          digits = bytes[next++];
          zigzag |= (digits & 0x7FL) << shift;
          shift += BYTE_BITS;
        }
        nextStride = digits < 0 ? Long.MIN_VALUE : zigzag >>> 1 ^ -(zigzag & 1);
      }
      long address = previous + nextStride;
      int argument = 1 << (tag >>> DETAIL_SHIFT & SIZE_CODE_BITS);
      if (!PLAIN[tag & 0xFF] || (address | address + (argument - 1)) < 0) {
        break;
      }
      lane.operation[size] = (byte) (tag & KIND_BITS);
      lane.process[size] = thread;
      lane.subject[size] = address;
      lane.argument[size] = argument;
      size++;
      left--;
      previous = address;
      stride = nextStride;
      at = next;
    }
    lane.size = size;
    predictor.previous = previous;
    predictor.stride = stride;
    references = most - left;
    place = at;
  }

  private static boolean[] plainTags() {
    boolean[] plain = new boolean[1 << Byte.SIZE];
    for (int tag = 0; tag < BinaryLayout.UNUSED_REFERENCE_BIT; tag++) {
      plain[tag] =
          (tag & KIND_BITS) < BinaryLayout.KIND_SYNCHRONISATION
              && (tag >>> DETAIL_SHIFT & SIZE_CODE_BITS) <= BinaryLayout.SIZE_CODE_POWER_MAX;
    }
    return plain;
  }
}
