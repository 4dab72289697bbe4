package dsmlab.cli.trace;

import dsmlab.cli.output.Columns;
import dsmlab.sim.settings.Units;
import dsmlab.workload.Operation;
import dsmlab.workload.summary.SharingPattern;
import dsmlab.workload.summary.TraceSummary;
import dsmlab.workload.trace.TraceReading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a trace holds, in words and as data.
 *
 * @param file as the user named it
 * @param readings how each file was read
 */
public record TraceFacts(String file, List<TraceReading> readings, TraceSummary summary) {

  private static final int INDENT = 2;

  public TraceFacts {
    readings = List.copyOf(readings);
  }

  /** For people. */
  public String text(int width) {
    return file + "\n\n" + counts().text(INDENT, width) + "\n" + patterns().text(INDENT, width);
  }

  private Columns counts() {
    return new Columns()
        .add("format", format())
        .add("lines read", grouped(lines()))
        .add("lines skipped", grouped(skippedLines()))
        .add("processes", grouped(summary.processes()))
        .add("records", grouped(summary.records()))
        .add("references", grouped(summary.references()) + by(true))
        .add("synchronisation", grouped(summary.synchronisations()) + by(false))
        .add("page size", Units.bytesText(summary.pageBytes()))
        .add("pages touched", grouped(summary.pages()) + range())
        .add("page reads", grouped(summary.pageReads()))
        .add("page writes", grouped(summary.pageWrites()));
  }

  private String format() {
    return readings.stream()
        .map(reading -> reading.format().title())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private long lines() {
    return readings.stream().mapToLong(TraceReading::lines).sum();
  }

  private long skippedLines() {
    return readings.stream().mapToLong(TraceReading::skippedLines).sum();
  }

  /** The kinds of references, or of synchronisation, that there are. */
  private String by(boolean references) {
    StringBuilder kinds = new StringBuilder();
    summary
        .operations()
        .forEach((operation, count) -> {
          boolean wanted = references ? operation.isReference() : operation.isSynchronisation();
          if (wanted && count > 0) {
            kinds.append(kinds.isEmpty() ? ": " : ", ").append(word(operation));
            kinds.append(' ').append(grouped(count));
          }
        });
    return kinds.toString();
  }

  private String range() {
    return summary.pages() == 0
        ? ""
        : " from address %s to %s"
            .formatted(
                Long.toHexString(summary.lowestAddress()),
                Long.toHexString(summary.highestAddress()));
  }

  private Columns patterns() {
    Columns columns = new Columns().add("SHARING", "PAGES", "ACCESSES", "MEANING");
    summary
        .patterns()
        .forEach((pattern, share) ->
            columns.add(
                pattern.id(),
                grouped(share.pages()),
                grouped(share.accesses()),
                pattern.definition()));
    return columns;
  }

  /** For other programs. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", file);
    json.put("format", format());
    json.put("lines", lines());
    json.put("skippedLines", skippedLines());
    json.put("skipped", skipped());
    json.put("processes", summary.processes());
    json.put("records", summary.records());
    json.put("references", summary.references());
    json.put("synchronisations", summary.synchronisations());
    json.put("operations", operations());
    json.put("pageSize", summary.pageBytes());
    json.put("pages", summary.pages());
    json.put("pageReads", summary.pageReads());
    json.put("pageWrites", summary.pageWrites());
    json.put("lowestAddress", summary.lowestAddress());
    json.put("highestAddress", summary.highestAddress());
    json.put("patterns", shares());
    return json;
  }

  private Map<String, Long> skipped() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (TraceReading reading : readings) {
      reading.skipped().forEach((reason, count) -> counts.merge(reason.words(), count, Long::sum));
    }
    return counts;
  }

  private Map<String, Long> operations() {
    Map<String, Long> counts = new LinkedHashMap<>();
    summary.operations().forEach((operation, count) -> counts.put(word(operation), count));
    return counts;
  }

  private Map<String, Map<String, Long>> shares() {
    Map<String, Map<String, Long>> shares = new LinkedHashMap<>();
    for (Map.Entry<SharingPattern, TraceSummary.Share> entry : summary.patterns().entrySet()) {
      Map<String, Long> share = new LinkedHashMap<>();
      share.put("pages", entry.getValue().pages());
      share.put("accesses", entry.getValue().accesses());
      shares.put(entry.getKey().id(), share);
    }
    return shares;
  }

  private static String word(Operation operation) {
    return operation.name().toLowerCase(Locale.ROOT);
  }

  private static String grouped(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
