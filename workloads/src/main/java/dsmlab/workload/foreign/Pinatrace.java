package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * What Pin's example tool pinatrace writes: {@code 0x40001e0: R 0xbfffe798}, the instruction's
 * address, R or W, and the data's. Some versions add the size and the value; others tell no size.
 */
final class Pinatrace implements LineParser {

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    if (line.peek() == '#') {
      sink.skip(Skipped.CHATTER);
      return;
    }
    line.hexadecimal("an instruction's address");
    line.require(':', "a colon after the instruction's address");
    line.gap("R or W", "R or W");
    Operation operation = ReadOrWrite.of(line);
    line.gap("an address", "a hexadecimal number");
    long address = line.address();
    line.endOfField();
    line.skipBlanks();
    if (line.atEnd()) {
      sink.reference(operation, address);
    } else {
      sink.reference(operation, address, line.size());
      line.endOfField();
    }
  }
}
