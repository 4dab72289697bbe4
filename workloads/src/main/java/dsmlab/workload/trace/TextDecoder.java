package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;
import dsmlab.workload.foreign.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text form of dsmtrace without an object per line. Lines end as in Unix or DOS; empty
 * lines and comments are skipped.
 */
final class TextDecoder implements Decoder {

  /** The first line of every text trace. */
  static final String HEADER = "# dsmtrace-text 1";

  /** More than the longest valid record and the part of an invalid one that is looked at. */
  private static final int LINE_BYTES_MAX = 192;

  private static final byte UNKNOWN = -1;
  private static final byte[] CODES = codes();
  private static final byte EXIT = Operation.EXIT.code();
  private static final byte WORK = Operation.WORK.code();
  private static final byte ATOMIC = Operation.ATOMIC.code();

  private final ByteWindow window;
  private final TextLine line;
  private final ThreadRoster roster = new ThreadRoster();
  private final LineCounts counts = new LineCounts();
  private final @Nullable CommentListener comments;

  TextDecoder(ByteWindow window, @Nullable CommentListener comments) {
    this.window = window;
    this.line = new TextLine(window);
    this.comments = comments;
  }

  private static byte[] codes() {
    byte[] codes = new byte[256];
    Arrays.fill(codes, UNKNOWN);
    for (Operation operation : Operation.values()) {
      codes[operation.letter()] = operation.code();
    }
    return codes;
  }

  @Override
  public int threads() {
    return roster.size();
  }

  @Override
  public LineCounts counts() {
    counts.lines = line.number();
    return counts;
  }

  @Override
  public void requireComplete() {
    roster.requireComplete(
        window.file(),
        (place, problem, expected) ->
            TraceException.atColumn(window.file(), place, 1, problem, expected));
  }

  @Override
  public int decode(RecordLanes lanes) {
    int decoded = 0;
    boolean going = true;
    while (going && decoded < RecordBatch.CAPACITY && window.require(LINE_BYTES_MAX)) {
      if (window.bytes[window.position] == '#') {
        going = comment(decoded);
      } else if (record(lanes)) {
        decoded++;
      }
    }
    return decoded;
  }

  private boolean record(RecordLanes lanes) {
    line.begin();
    if (line.isBlank()) {
      counts.skip(Skipped.BLANK);
      return false;
    }
    int thread = thread();
    RecordBatch batch = lanes.lane(thread);
    line.blank(TextField.OPERATION);
    byte operation = operation();
    if (operation <= ATOMIC) {
      reference(batch, thread, operation);
    } else if (operation == WORK) {
      line.blank(TextField.WORK);
      batch.add(operation, thread, 0, (int) line.decimal(TextField.WORK));
    } else {
      synchronisation(batch, thread, operation);
    }
    line.end();
    return true;
  }

  private int thread() {
    int place = line.place();
    int thread = (int) line.decimal(TextField.THREAD);
    if (!roster.isActive(thread)) {
      if (roster.hasEnded(thread)) {
        throw line.problem(
            place, "thread " + thread + " has a record after its X", "no record of it here");
      }
      roster.enter(thread, line.number());
    }
    return thread;
  }

  private byte operation() {
    int place = line.place();
    byte code = CODES[line.letter() & 0xFF];
    if (code == UNKNOWN) {
      throw line.wrong(place, TextField.OPERATION);
    }
    return code;
  }

  private void reference(RecordBatch batch, int thread, byte operation) {
    line.blank(TextField.ADDRESS);
    int place = line.place();
    long address = line.address();
    line.blank(TextField.SIZE);
    int bytes = (int) line.decimal(TextField.SIZE);
    if (address + (bytes - 1) < 0) {
      throw line.problem(place, "the last byte lies beyond 2^63", "a lower address or size");
    }
    batch.add(operation, thread, address, bytes);
  }

  private void synchronisation(RecordBatch batch, int thread, byte code) {
    line.blank(TextField.OBJECT);
    long object = line.decimal(TextField.OBJECT);
    Operation operation = Operation.of(code);
    int argument = 0;
    if (operation.takesArgument()) {
      TextField field = argumentOf(operation);
      line.blank(field);
      argument = (int) line.decimal(field);
    }
    batch.add(code, thread, object, argument);
    if (code == EXIT) {
      roster.end(thread);
    }
  }

  private static TextField argumentOf(Operation operation) {
    boolean child = operation == Operation.FORK || operation == Operation.JOIN;
    return child ? TextField.CHILD : TextField.COUNT;
  }

  /** Skips a comment; one that a listener must hear ends the batch before it. */
  private boolean comment(int decoded) {
    if (comments != null) {
      if (decoded > 0) {
        return false;
      }
      comments.comment(commentText());
    }
    line.begin();
    counts.skip(Skipped.COMMENT);
    skipLine();
    return true;
  }

  private String commentText() {
    window.require(CommentListener.COMMENT_BYTES_MAX);
    int to = window.position;
    int most = Math.min(window.limit, to + CommentListener.COMMENT_BYTES_MAX);
    while (to < most && window.bytes[to] != '\n') {
      to++;
    }
    int from = window.position + 1;
    return new String(window.bytes, from, to - from, StandardCharsets.UTF_8).strip();
  }

  private void skipLine() {
    boolean ended = false;
    while (!ended && window.require(1)) {
      while (!ended && window.position < window.limit) {
        ended = window.bytes[window.position++] == '\n';
      }
    }
  }
}
