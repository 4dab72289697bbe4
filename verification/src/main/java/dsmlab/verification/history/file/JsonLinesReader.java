package dsmlab.verification.history.file;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.workload.trace.TraceException;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON object for each operation, and collects what is wrong with them. */
final class JsonLinesReader {

  private static final int PROBLEMS_MAX = 20;

  private final String file;
  private final JsonFactory json = new JsonFactory();
  private final HistoryBuilder builder = new HistoryBuilder();
  private final Int2ObjectOpenHashMap<HistoryEntry> lastOfProcess = new Int2ObjectOpenHashMap<>();
  private final List<TraceException> problems = new ArrayList<>();

  JsonLinesReader(String file) {
    this.file = file;
  }

  History read(InputStream input) throws IOException {
    ByteLines lines = new ByteLines(input);
    while (goesOn() && lines.next()) {
      readLine(lines);
    }
    if (!problems.isEmpty()) {
      throw TraceException.ofAll(problems);
    }
    return builder.build();
  }

  private boolean goesOn() {
    return problems.size() < PROBLEMS_MAX;
  }

  private void readLine(ByteLines lines) {
    if (!lines.isBlank()) {
      int before = problems.size();
      OperationLine fields = new OperationLine(file, lines.number(), problems);
      fields.read(json, lines);
      if (problems.size() == before) {
        add(fields, lines.number());
      }
    }
  }

  private void add(OperationLine fields, long number) {
    HistoryEntry entry = fields.entry();
    HistoryEntry last = lastOfProcess.put(entry.process(), entry);
    if (last != null && !follows(entry, last)) {
      problems.add(
          TraceException.atColumn(
              file,
              number,
              fields.column(Field.CALL),
              "process %d calls at %d, before its last operation has returned at %d"
                  .formatted(entry.process(), entry.callPicos(), last.returnPicos()),
              "the operations of each process one after the other, or with the same times"));
    }
    builder.add(entry);
  }

  /** A reference to several words is several operations with the same times. */
  private static boolean follows(HistoryEntry entry, HistoryEntry last) {
    boolean together =
        entry.callPicos() == last.callPicos() && entry.returnPicos() == last.returnPicos();
    return together || entry.callPicos() >= last.returnPicos();
  }
}
