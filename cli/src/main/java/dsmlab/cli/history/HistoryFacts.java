package dsmlab.cli.history;

import dsmlab.cli.output.Columns;
import dsmlab.sim.settings.Units;
import dsmlab.verification.history.History;
import dsmlab.verification.history.OperationKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a history holds, in words and as data.
 *
 * @param file as the user named it
 */
public record HistoryFacts(
    String file,
    int operations,
    long reads,
    long writes,
    long atomics,
    int processes,
    int locations,
    long firstCallPicos,
    long lastReturnPicos) {

  private static final int INDENT = 2;

  /** Counts. */
  public static HistoryFacts of(String file, History history) {
    return new HistoryFacts(
        file,
        history.size(),
        count(history, OperationKind.READ),
        count(history, OperationKind.WRITE),
        count(history, OperationKind.ATOMIC),
        history.processes(),
        history.locations(),
        operations(history).mapToLong(history::callPicos).min().orElse(0),
        operations(history).mapToLong(history::returnPicos).max().orElse(0));
  }

  private static IntStream operations(History history) {
    return IntStream.range(0, history.size());
  }

  private static long count(History history, OperationKind kind) {
    return operations(history).filter(operation -> history.kind(operation) == kind).count();
  }

  /** For people. */
  public String text(int width) {
    return file + "\n\n" + columns().text(INDENT, width);
  }

  private Columns columns() {
    return new Columns()
        .add(
            "operations",
            "%,d: read %,d, write %,d, atomic %,d".formatted(operations, reads, writes, atomics))
        .add("processes", "%,d".formatted(processes))
        .add("locations", "%,d".formatted(locations))
        .add("first call", Units.durationText(firstCallPicos))
        .add("last return", Units.durationText(lastReturnPicos));
  }

  /** As data, times in picoseconds. */
  public Map<String, Object> json() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("file", file);
    facts.put("operations", operations);
    facts.put("reads", reads);
    facts.put("writes", writes);
    facts.put("atomics", atomics);
    facts.put("processes", processes);
    facts.put("locations", locations);
    facts.put("firstCall", firstCallPicos);
    facts.put("lastReturn", lastReturnPicos);
    return facts;
  }
}
