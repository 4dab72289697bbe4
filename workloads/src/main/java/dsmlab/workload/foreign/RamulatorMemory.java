package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/** A memory trace of Ramulator 1: {@code 0x12345680 R}, a hexadecimal address and R or W. */
final class RamulatorMemory implements LineParser {

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    long address = line.address();
    line.gap("R or W", "R or W");
    Operation operation = ReadOrWrite.of(line);
    line.end();
    sink.reference(operation, address);
  }
}
