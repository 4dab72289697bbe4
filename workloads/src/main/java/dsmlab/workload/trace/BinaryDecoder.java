package dsmlab.workload.trace;

import static dsmlab.workload.trace.BinaryLayout.DETAIL_SHIFT;
import static dsmlab.workload.trace.BinaryLayout.KIND_BITS;
import static dsmlab.workload.trace.BinaryLayout.PREDICTED_BIT;
import static dsmlab.workload.trace.BinaryLayout.RECORD_BYTES_MAX;
import static dsmlab.workload.trace.BinaryLayout.UNUSED_REFERENCE_BIT;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads the binary form of dsmtrace, from behind its magic. */
final class BinaryDecoder implements Decoder {

  private static final byte WORK = Operation.WORK.code();

  private final ByteWindow window;
  private final BinaryCursor cursor;
  private final ThreadRoster roster = new ThreadRoster();
  private final LineCounts counts = new LineCounts();
  private final AddressPredictor predictor = new AddressPredictor();
  private final @Nullable CommentListener comments;
  private final ReferenceRun run;
  private RecordLanes lanes = new RecordBatch(0);
  private int decoded;
  private boolean speaking;

  BinaryDecoder(ByteWindow window, @Nullable CommentListener comments) {
    this.window = window;
    this.cursor = new BinaryCursor(window);
    this.comments = comments;
    this.run = new ReferenceRun(window, predictor, roster);
  }

  @Override
  public int threads() {
    return roster.size();
  }

  @Override
  public LineCounts counts() {
    return counts;
  }

  @Override
  public void requireComplete() {
    roster.requireComplete(
        window.file(),
        (place, problem, expected) ->
            TraceException.atByte(window.file(), place, problem, expected));
  }

  @Override
  public int decode(RecordLanes wanted) {
    lanes = wanted;
    decoded = 0;
    boolean going = true;
    while (going && decoded < RecordBatch.CAPACITY && window.require(RECORD_BYTES_MAX)) {
      going = decodeWindow();
    }
    return decoded;
  }

  /**
   * Decodes records that are whole in the window until there are enough.
   *
   * @return false when it has to end here, before a comment that a listener must hear
   */
  private boolean decodeWindow() {
    cursor.resume();
    int stop = stop();
    boolean going = true;
    while (going && cursor.place() < stop && decoded < RecordBatch.CAPACITY) {
      if (!speaking || !plainReferences()) {
        going = record();
        stop = stop();
      }
    }
    cursor.pause();
    return going;
  }

  /**
   * Decodes references up to the first record that is something else, or needs a closer look, or
   * might not be whole in the window.
   *
   * @return whether there was any
   */
  private boolean plainReferences() {
    int start = cursor.place();
    run.decode(start, lanes, RecordBatch.CAPACITY - decoded);
    cursor.moveTo(run.place);
    decoded += run.references;
    return run.place > start;
  }

  private boolean record() {
    int tag = cursor.tag();
    if ((tag & KIND_BITS) < BinaryLayout.KIND_SYNCHRONISATION) {
      reference(tag);
      return true;
    }
    return other(tag);
  }

  /** The place from which on a record might not be whole in the window. */
  private int stop() {
    return window.ended() ? window.limit : window.limit - RECORD_BYTES_MAX + 1;
  }

  /** Makes a thread the one whose records follow. */
  void switchTo(int thread) {
    predictor.select(thread);
    speaking = roster.isActive(thread);
  }

  /** Lets the selected thread have its first record; a switch alone is none. */
  private void introduce() {
    int thread = predictor.thread;
    if (thread == AddressPredictor.NONE) {
      throw cursor.problem("a record belongs to no thread", "a switch to a thread before it");
    }
    if (roster.hasEnded(thread)) {
      throw cursor.problem(
          "thread " + thread + " has a record after its X", "no record of it here");
    }
    roster.enter(thread, cursor.startOffset());
    speaking = true;
  }

  private void reference(int tag) {
    if (!speaking) {
      introduce();
    }
    int code = tag >>> DETAIL_SHIFT & BinaryLayout.SIZE_CODE_BITS;
    int bytes = code <= BinaryLayout.SIZE_CODE_POWER_MAX ? 1 << code : longSize(code);
    if ((tag & PREDICTED_BIT) == 0) {
      long zigzag = cursor.number();
      predictor.stride = zigzag >>> 1 ^ -(zigzag & 1);
    }
    long address = predictor.previous + predictor.stride;
    predictor.previous = address;
    if (address < 0 || address + (bytes - 1) < 0 || tag >= UNUSED_REFERENCE_BIT) {
      throw wrongReference(tag, bytes);
    }
    add((byte) (tag & KIND_BITS), address, bytes);
  }

  private void add(byte operation, long subject, int argument) {
    int thread = predictor.thread;
    lanes.lane(thread).add(operation, thread, subject, argument);
    decoded++;
  }

  private int longSize(int code) {
    if (code != BinaryLayout.SIZE_CODE_FOLLOWS) {
      throw cursor.problem("size code " + code + " is unknown", "0 to 4, or 7");
    }
    return (int) cursor.number(1, Integer.MAX_VALUE, "a size");
  }

  private TraceException wrongReference(int tag, int bytes) {
    if (tag >= UNUSED_REFERENCE_BIT) {
      return unknownTag(tag);
    }
    return cursor.problem(
        "a reference of " + bytes + " bytes reaches below 0 or beyond 2^63",
        "an address from 0 to 2^63");
  }

  private boolean other(int tag) {
    int kind = tag & KIND_BITS;
    int detail = tag >>> DETAIL_SHIFT;
    if (kind != BinaryLayout.KIND_SYNCHRONISATION && detail != 0) {
      throw unknownTag(tag);
    }
    switch (kind) {
      case BinaryLayout.KIND_SYNCHRONISATION -> synchronisation(detail);
      case BinaryLayout.KIND_WORK -> work();
      case BinaryLayout.KIND_SWITCH ->
          switchTo((int) cursor.number(0, ThreadRoster.THREAD_MAX, "a thread number"));
      case BinaryLayout.KIND_COMMENT -> {
        return comment();
      }
      default -> throw unknownTag(tag);
    }
    return true;
  }

  private void work() {
    int units = (int) cursor.number(0, Integer.MAX_VALUE, "an amount of work");
    if (!speaking) {
      introduce();
    }
    add(WORK, 0, units);
  }

  private void synchronisation(int index) {
    if (index >= BinaryLayout.synchronisationCount()) {
      throw cursor.problem("synchronisation index " + index + " is unknown", "0 to 11");
    }
    Operation operation = BinaryLayout.synchronisation(index);
    long object = cursor.number(0, Long.MAX_VALUE, "an object number");
    int argument = argument(operation);
    if (!speaking) {
      introduce();
    }
    add(operation.code(), object, argument);
    if (operation == Operation.EXIT) {
      roster.end(predictor.thread);
      speaking = false;
    }
  }

  /** Reads an argument, which the file holds one higher, or 0 where there is none. */
  private int argument(Operation operation) {
    String noun = "one more than the argument of " + operation.letter();
    if (!operation.takesArgument()) {
      return (int) cursor.number(0, 0, noun);
    }
    boolean child = operation == Operation.FORK || operation == Operation.JOIN;
    long least = child ? 1 : 2;
    long most = 1L + (child ? ThreadRoster.THREAD_MAX : Integer.MAX_VALUE);
    return (int) (cursor.number(least, most, noun) - 1);
  }

  private boolean comment() {
    if (comments != null && decoded > 0) {
      cursor.retreat();
      return false;
    }
    long length = cursor.number(0, Long.MAX_VALUE, "a comment's length");
    cursor.pause();
    if (comments != null) {
      comments.comment(commentText(length));
    }
    skip(length);
    cursor.resume();
    return true;
  }

  private String commentText(long length) {
    int shown = (int) Math.min(length, CommentListener.COMMENT_BYTES_MAX);
    window.require(shown);
    int there = Math.min(shown, window.limit - window.position);
    return new String(window.bytes, window.position, there, StandardCharsets.UTF_8);
  }

  private void skip(long length) {
    long left = length;
    while (left > 0) {
      if (!window.require(1)) {
        throw cursor.truncated();
      }
      int step = (int) Math.min(left, window.limit - window.position);
      window.position += step;
      left -= step;
    }
  }

  private TraceException unknownTag(int tag) {
    return cursor.problem("tag 0x" + Integer.toHexString(tag) + " is unknown", "a DSMTRB1 record");
  }
}
