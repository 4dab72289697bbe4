package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordLanes;
import dsmlab.workload.foreign.ForeignFormat;
import dsmlab.workload.foreign.Line;
import dsmlab.workload.foreign.LineParser;
import dsmlab.workload.foreign.LineProblem;
import dsmlab.workload.foreign.LineSink;
import dsmlab.workload.foreign.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text format of another tool. A garbled line ends the reading; what a format is known to
 * hold besides references is skipped and counted.
 */
final class ForeignDecoder implements Decoder, LineSink {

  /** More than the part of a line that any format looks at. */
  private static final int LINE_BYTES_MAX = 1024;

  private static final int RECORDS_BEFORE_LINE_MAX = RecordBatch.CAPACITY - LineParser.RECORDS_MAX;

  private final ByteWindow window;
  private final LineParser parser;
  private final Line line = new Line();
  private final LineCounts counts = new LineCounts();
  private final ProcessChooser chooser;
  private final TraceOptions options;
  private RecordLanes lanes = new RecordBatch();
  private int decoded;
  private @Nullable Skipped reason;
  private int work;
  private boolean any;

  ForeignDecoder(ByteWindow window, ForeignFormat format, TraceOptions options) {
    this.window = window;
    this.parser = format.parser();
    this.chooser = options.mapping().chooser(format.isThreaded());
    this.options = options;
  }

  @Override
  public int threads() {
    return chooser.processes();
  }

  @Override
  public LineCounts counts() {
    return counts;
  }

  @Override
  public int decode(RecordLanes wanted) {
    lanes = wanted;
    decoded = 0;
    while (decoded <= RECORDS_BEFORE_LINE_MAX && window.require(LINE_BYTES_MAX)) {
      line();
    }
    any |= decoded > 0;
    return decoded;
  }

  private void line() {
    counts.lines++;
    line.lay(window.bytes, window.position, window.limit);
    line.skipBlanks();
    if (line.atEnd()) {
      counts.skip(Skipped.BLANK);
    } else {
      line.lay(window.bytes, window.position, window.limit);
      content();
    }
    leave();
  }

  private void content() {
    int before = decoded;
    reason = null;
    try {
      parser.parse(line, this);
    } catch (LineProblem e) {
      throw problem(e);
    }
    if (decoded > before) {
      chooser.lineTaken();
    } else if (reason != null) {
      counts.skip(reason);
    }
  }

  private TraceException problem(LineProblem e) {
    return TraceException.atColumn(
        window.file(), counts.lines, e.column(), e.problem(), e.expected());
  }

  /** Goes to the start of the next line, however long this one is. */
  private void leave() {
    if (line.place() >= window.limit && !window.ended()) {
      throw problem(
          line.problem(window.position, "the line is too long", "fields within 1000 characters"));
    }
    window.position = line.place();
    boolean ended = false;
    while (!ended && window.require(1)) {
      while (!ended && window.position < window.limit) {
        ended = window.bytes[window.position++] == '\n';
      }
    }
  }

  @Override
  public void thread(long id) {
    chooser.thread(id);
  }

  @Override
  public void work(int units) {
    work = (int) Math.min((long) work + units, Integer.MAX_VALUE);
  }

  @Override
  public void reference(Operation operation, long address) {
    reference(operation, address, options.referenceBytes());
  }

  @Override
  public void reference(Operation operation, long address, int bytes) {
    if (options.isStack(address)) {
      reason = Skipped.STACK;
    } else if (address < 0 || address + (bytes - 1) < 0) {
      reason = Skipped.KERNEL;
    } else {
      add(operation, process(address), address, bytes);
    }
  }

  private int process(long address) {
    int process = chooser.process(address);
    if (process == ProcessChooser.NONE) {
      throw line.problem(window.position, chooser.problem(), "fewer threads");
    }
    return process;
  }

  private void add(Operation operation, int process, long address, int bytes) {
    if (work > 0) {
      lanes.lane(process).add(Operation.WORK, process, 0, work);
      work = 0;
      decoded++;
    }
    lanes.lane(process).add(operation, process, address, bytes);
    decoded++;
  }

  @Override
  public void skip(Skipped why) {
    reason = why;
  }

  @Override
  public void requireComplete() {
    if (!any) {
      throw TraceException.ofFile(
          window.file(), "it holds no references (" + counts + ")", "at least one", null);
    }
  }
}
