package dsmlab.workload.foreign;

import dsmlab.workload.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values with a header such as {@code seq,thread,op,address,size}: columns in any
 * order, seq and size may be missing, fields may be quoted. Addresses are hexadecimal with 0x;
 * those without are of a base that the user knows. Letters of dsmtrace for synchronisation are
 * skipped.
 */
final class Csv implements LineParser {

  private final boolean decimalAddresses;
  private final CsvField field = new CsvField();
  private @Nullable List<CsvColumn> columns;
  private long thread;
  private long address;
  private int bytes;
  private @Nullable Operation operation;
  private boolean incomplete;

  Csv(boolean decimalAddresses) {
    this.decimalAddresses = decimalAddresses;
  }

  @Override
  public void parse(Line line, LineSink sink) {
    if (columns == null) {
      columns = CsvHeader.read(line);
      sink.skip(Skipped.HEADER);
    } else {
      row(line, columns);
      tell(sink);
    }
  }

  private void row(Line line, List<CsvColumn> all) {
    field.enter(line);
    boolean more = true;
    bytes = 0;
    incomplete = false;
    for (int i = 0; i < all.size() && !incomplete; i++) {
      if (!more) {
        String noun = "the field '" + all.get(i).title() + "' is missing";
        throw line.problem(line.place(), noun, all.size() + " fields as in the header");
      }
      field.open();
      read(all.get(i), line);
      more = !incomplete && field.close();
    }
    if (more) {
      throw line.problem(
          line.place(), "the line has more fields", all.size() + " as in the header");
    }
  }

  private void read(CsvColumn column, Line line) {
    switch (column) {
      case SEQ -> field.ignore();
      case THREAD -> thread = line.decimal("a thread number", 0, Long.MAX_VALUE);
      case ADDRESS -> address = address(line);
      case SIZE -> bytes = field.atEnd() ? 0 : line.size();
      case OP -> {
        operation = CsvOperation.read(line, field).meaning();
        incomplete = operation == null;
      }
    }
  }

  private long address(Line line) {
    return decimalAddresses ? line.addressOfEitherBase() : line.address();
  }

  private void tell(LineSink sink) {
    if (operation == null) {
      sink.skip(Skipped.SYNCHRONISATION);
    } else {
      sink.thread(thread);
      if (bytes == 0) {
        sink.reference(operation, address);
      } else {
        sink.reference(operation, address, bytes);
      }
    }
  }
}
