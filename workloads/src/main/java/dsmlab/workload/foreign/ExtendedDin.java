package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * The extended din format of Dinero IV: a letter, address and size, both hexadecimal, and anything.
 * Letters are r read, w write, i instruction fetch, m miscellaneous (a read), c copy-back, v
 * invalidate.
 */
final class ExtendedDin implements LineParser {

  private static final String LETTERS = "one of the letters r, w, i, m, c, v";
  private static final long SIZE_MAX = Integer.MAX_VALUE;

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    int place = line.place();
    char letter = Character.toLowerCase(line.take());
    if ("rwimcv".indexOf(letter) < 0 || !line.atGap()) {
      throw line.wrong(place, "a kind of access", LETTERS);
    }
    line.gap("an address", "a hexadecimal number");
    long address = line.address();
    line.gap("a size", "a hexadecimal number");
    int bytes = size(line);
    switch (letter) {
      case 'r', 'm' -> sink.reference(Operation.READ, address, bytes);
      case 'w' -> sink.reference(Operation.WRITE, address, bytes);
      case 'i' -> sink.skip(Skipped.INSTRUCTION);
      default -> sink.skip(Skipped.FLUSH);
    }
  }

  private static int size(Line line) {
    int place = line.place();
    long bytes = line.hexadecimal("a size");
    line.endOfField();
    if (bytes < 1 || bytes > SIZE_MAX) {
      throw line.wrong(place, "a size", "a hexadecimal number from 1 to 7fffffff");
    }
    return (int) bytes;
  }
}
