package dsmlab.verification.history.file;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.workload.trace.TraceException;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long number = 1;
    for (int next = input.read(); next >= 0 && goesOn(); next = input.read()) {
      if (next == '\n') {
        readLine(line.toByteArray(), number);
        line.reset();
        number++;
      } else {
        line.write(next);
      }
    }
    readLine(line.toByteArray(), number);
    if (!problems.isEmpty()) {
      throw TraceException.ofAll(problems);
    }
    return builder.build();
  }

  private boolean goesOn() {
    return problems.size() < PROBLEMS_MAX;
  }

  private void readLine(byte[] line, long number) {
    if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
      int before = problems.size();
      OperationLine fields = new OperationLine(file, number, problems);
      fields.read(json, line);
      if (problems.size() == before) {
        add(fields, number);
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
