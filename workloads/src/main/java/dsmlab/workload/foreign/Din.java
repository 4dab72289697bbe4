package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * The traditional din format of Dinero III and IV: a label, a hexadecimal address, and anything.
 * Labels are 0 read, 1 write, 2 instruction fetch, 3 escape, 4 escape that flushes. Sizes are not
 * told.
 */
final class Din implements LineParser {

  private static final int READ = 0;
  private static final int WRITE = 1;
  private static final int FETCH = 2;
  private static final int LABEL_MAX = 4;

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    int label = (int) line.decimal("a label", 0, LABEL_MAX);
    line.gap("an address", "a hexadecimal number");
    long address = line.address();
    line.endOfField();
    switch (label) {
      case READ -> sink.reference(Operation.READ, address);
      case WRITE -> sink.reference(Operation.WRITE, address);
      case FETCH -> sink.skip(Skipped.INSTRUCTION);
      default -> sink.skip(Skipped.FLUSH);
    }
  }
}
