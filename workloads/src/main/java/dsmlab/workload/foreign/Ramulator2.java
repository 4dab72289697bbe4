package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * A load/store trace of Ramulator 2: {@code LD 0x12345680} or {@code ST 305419904}. Addresses are
 * decimal, or hexadecimal with 0x.
 */
final class Ramulator2 implements LineParser {

  @Override
  public void parse(Line line, LineSink sink) {
    line.skipBlanks();
    int place = line.place();
    boolean load = line.take("LD");
    if ((!load && !line.take("ST")) || !line.atGap()) {
      throw line.wrong(place, "an access", "LD or ST");
    }
    line.gap("an address", "a decimal number, or a hexadecimal one with 0x");
    long address = line.addressOfEitherBase();
    line.end();
    sink.reference(load ? Operation.READ : Operation.WRITE, address);
  }
}
