package dsmlab.scenario;

import dsmlab.machine.Metrics;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows of {@code runs.csv}: one per run, with a header, quoted as RFC 4180 says. Metrics are
 * the union over all runs in the order of {@link Metrics#CATALOG}; what a run did not measure is
 * empty.
 */
public final class RunsCsv {

  private RunsCsv() {}

  /** Writes all rows. */
  public static void write(ExperimentResults results, Appendable output) throws IOException {
    List<String> metrics = metrics(results.rows());
    appendLine(header(results.axes(), metrics), output);
    for (RunRow row : results.rows()) {
      appendLine(cells(results, row, metrics), output);
    }
  }

  private static List<String> metrics(List<RunRow> rows) {
    Set<String> measured = new TreeSet<>();
    rows.forEach(row -> measured.addAll(row.result().metrics().keySet()));
    List<String> ordered = new ArrayList<>(Metrics.CATALOG.ids());
    ordered.retainAll(measured);
    measured.removeAll(ordered);
    ordered.addAll(measured);
    return ordered;
  }

  private static List<String> header(List<String> axes, List<String> metrics) {
    List<String> header = new ArrayList<>(List.of("scenario", "runId", "protocol"));
    header.addAll(axes);
    header.addAll(List.of("replication", "seed", "digest"));
    header.addAll(metrics);
    return header;
  }

  private static List<String> cells(ExperimentResults results, RunRow row, List<String> metrics) {
    List<String> cells = new ArrayList<>();
    cells.add(results.scenario().name());
    cells.add(row.runId());
    cells.add(row.protocolLabel());
    results.axes().forEach(axis -> cells.add(row.point().getOrDefault(axis, "")));
    cells.add(Integer.toString(row.replication()));
    cells.add(Long.toString(row.seed()));
    cells.add(row.result().digest());
    metrics.forEach(metric -> cells.add(number(row.result().metrics().get(metric))));
    return cells;
  }

  /** The shortest text that reads back as the same number, without an exponent. */
  private static String number(@Nullable Double value) {
    if (value == null || value.isNaN() || value.isInfinite()) {
      return "";
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  private static void appendLine(List<String> cells, Appendable output) throws IOException {
    output.append(cells.stream().map(RunsCsv::quoted).collect(Collectors.joining(",", "", "\n")));
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
