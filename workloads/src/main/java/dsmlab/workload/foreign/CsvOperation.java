package dsmlab.workload.foreign;

import dsmlab.sim.settings.NearestWord;
import dsmlab.workload.Operation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words for operations in CSV traces, in any case.
 *
 * @param word how it is written, in lower case
 * @param meaning what it does; null for synchronisation and work, whose letters are those of
 *     dsmtrace
 */
record CsvOperation(String word, @Nullable Operation meaning) {

  private static final String EXPECTED = "read, write or atomic, or R, W, A";

  private static final List<CsvOperation> ALL =
      List.of(
          new CsvOperation("r", Operation.READ),
          new CsvOperation("w", Operation.WRITE),
          new CsvOperation("read", Operation.READ),
          new CsvOperation("write", Operation.WRITE),
          new CsvOperation("a", Operation.ATOMIC),
          new CsvOperation("atomic", Operation.ATOMIC),
          new CsvOperation("load", Operation.READ),
          new CsvOperation("store", Operation.WRITE),
          new CsvOperation("c", null),
          new CsvOperation("f", null),
          new CsvOperation("s", null),
          new CsvOperation("x", null),
          new CsvOperation("j", null),
          new CsvOperation("l", null),
          new CsvOperation("u", null),
          new CsvOperation("b", null),
          new CsvOperation("p", null),
          new CsvOperation("v", null));

  /** Reads the operation in a field. */
  static CsvOperation read(Line line, CsvField field) {
    for (int i = 0; i < ALL.size(); i++) {
      if (field.takeWord(ALL.get(i).word)) {
        return ALL.get(i);
      }
    }
    int place = line.place();
    String found = line.token(place).replace("\"", "");
    String nearest = NearestWord.of(found.toLowerCase(Locale.ROOT), words());
    String what = found.isEmpty() ? "an operation is missing" : "'" + found + "' is no operation";
    throw line.problem(place, what, EXPECTED + (nearest == null ? "" : "; nearest is " + nearest));
  }

  private static List<String> words() {
    return ALL.stream()
        .filter(operation -> operation.meaning != null && operation.word.length() > 1)
        .map(CsvOperation::word)
        .toList();
  }
}
