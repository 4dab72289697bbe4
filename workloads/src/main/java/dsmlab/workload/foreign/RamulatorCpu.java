package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * A CPU trace of Ramulator 1: {@code 3 20734016 20734080}, the instructions before a read, which
 * are its work, the read's address, and that of a write-back if there is one. Addresses are
 * decimal, or hexadecimal with 0x.
 */
final class RamulatorCpu implements LineParser {

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    int work = (int) line.decimal("a number of instructions", 0, Integer.MAX_VALUE);
    line.gap("an address", "a decimal number, or a hexadecimal one with 0x");
    long read = line.addressOfEitherBase();
    line.endOfField();
    line.skipBlanks();
    boolean writesBack = !line.atEnd();
    long written = writesBack ? line.addressOfEitherBase() : 0;
    line.end();
    sink.work(work);
    sink.reference(Operation.READ, read);
    if (writesBack) {
      sink.reference(Operation.WRITE, written);
    }
  }
}
