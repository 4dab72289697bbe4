package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * What valgrind's tool lackey writes with {@code --trace-mem=yes}: {@code " L 1fff000778,8"}, hex
 * address and decimal size. A modify (M) is a load, then a store.
 */
final class Lackey implements LineParser {

  private static final String KINDS = "one of the letters I, L, S, M";
  private static final String ADDRESS = "an address";

  @Override
  public void parse(Line line, LineSink sink) {
    if (line.startsWith("==") || line.startsWith("--") || line.startsWith("**")) {
      sink.skip(Skipped.CHATTER);
      return;
    }
    line.skipBlanks();
    int place = line.place();
    char kind = line.take();
    if (!isKind(kind) || !line.atGap()) {
      throw line.wrong(place, "a kind of access", KINDS);
    }
    line.gap(ADDRESS, "a hexadecimal number, a comma and a size");
    long address = line.address();
    line.require(',', "a comma and a size");
    int bytes = line.size();
    line.end();
    tell(sink, kind, address, bytes);
  }

  private static boolean isKind(char kind) {
    return kind == 'I' || kind == 'L' || kind == 'S' || kind == 'M';
  }

  private static void tell(LineSink sink, char kind, long address, int bytes) {
    if (kind == 'I') {
      sink.skip(Skipped.INSTRUCTION);
    }
    if (kind == 'L' || kind == 'M') {
      sink.reference(Operation.READ, address, bytes);
    }
    if (kind == 'S' || kind == 'M') {
      sink.reference(Operation.WRITE, address, bytes);
    }
  }
}
