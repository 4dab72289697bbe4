package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * What the view tool of DynamoRIO's drmemtrace prints. A line starts with the number of the record,
 * in newer versions that of the instruction, a colon, and the thread ({@code 2765543}, {@code
 * T2765543} or {@code W0.T2765543}, where W is the workload); then comes what was done, {@code read
 * 8 byte(s) @ 0x00007fdf64e2adc8 by PC 0x0000000000404a7e}.
 */
final class Drmemtrace implements LineParser {

  private static final String KINDS = "read, write, ifetch, a prefetch, a flush or a <marker>";
  private static final String THREAD = "a thread";
  private static final String THREAD_FORMS = "a number, T and a number, or W0.T and a number";
  private static final long NUMBER_MAX = 999_999_999_999_999_999L;
  private static final int WORKLOAD_SHIFT = 40;
  private static final long WORKLOAD_MAX = (1L << (Long.SIZE - 1 - WORKLOAD_SHIFT)) - 1;
  private static final long THREAD_MAX = (1L << WORKLOAD_SHIFT) - 1;

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    if (isChatter(line)) {
      sink.skip(line.peek() == '<' ? Skipped.MARKER : Skipped.CHATTER);
      return;
    }
    line.decimal("a record's number", 0, NUMBER_MAX);
    line.skipBlanks();
    if (line.atDigit()) {
      line.decimal("an instruction's number", 0, NUMBER_MAX);
    }
    line.skipBlanks();
    line.require(':', "a colon, then a thread");
    line.gap(THREAD, THREAD_FORMS);
    if (line.startsWith("total ")) {
      sink.skip(Skipped.CHATTER);
    } else {
      long thread = thread(line);
      line.gap("what was done", KINDS);
      action(line, sink, thread);
    }
  }

  private static boolean isChatter(Line line) {
    return line.peek() == '<'
        || line.peek() == '-'
        || line.startsWith("Output format")
        || line.startsWith("View tool results");
  }

  private static long thread(Line line) {
    long workload = 0;
    if (line.take('W')) {
      workload = line.decimal("a workload's number", 0, WORKLOAD_MAX);
      line.require('.', THREAD_FORMS);
    }
    line.take('T');
    return workload << WORKLOAD_SHIFT | line.decimal(THREAD, 0, THREAD_MAX);
  }

  private static void action(Line line, LineSink sink, long thread) {
    int place = line.place();
    if (line.take("ifetch") || line.take("non-fetched")) {
      sink.skip(Skipped.INSTRUCTION);
    } else if (line.take("read")) {
      access(line, sink, thread, Operation.READ);
    } else if (line.take("write")) {
      access(line, sink, thread, Operation.WRITE);
    } else {
      sink.skip(reason(line, place));
    }
  }

  private static void access(Line line, LineSink sink, long thread, Operation operation) {
    line.gap("a size", "a decimal number");
    int bytes = line.size();
    line.gap("byte(s)", "byte(s) @ and an address");
    if (!line.take("byte(s)")) {
      throw line.wrong(line.place(), "the word byte(s)", "byte(s) @ and an address");
    }
    line.gap("the address's @", "@ and an address");
    line.require('@', "@ and an address");
    line.gap("an address", "a hexadecimal number");
    long address = line.address();
    line.endOfField();
    sink.thread(thread);
    sink.reference(operation, address, bytes);
  }

  private static Skipped reason(Line line, int place) {
    if (line.peek() == '<') {
      return Skipped.MARKER;
    }
    if (line.startsWith("pref") || line.startsWith("hw-pref")) {
      return Skipped.PREFETCH;
    }
    if (line.startsWith("iflush") || line.startsWith("dflush")) {
      return Skipped.FLUSH;
    }
    if (isByte(line)) {
      return Skipped.DISASSEMBLY;
    }
    throw line.wrong(place, "something that a program does", KINDS);
  }

  /** Whether the next field is two hexadecimal digits. */
  private static boolean isByte(Line line) {
    int digits = 0;
    while (!line.atGap() && Line.hexDigit((byte) line.take()) >= 0) {
      digits++;
    }
    return digits == 2 && line.atGap();
  }
}
