package dsmlab.cli.compare;

import dsmlab.cli.output.Csv;
import dsmlab.cli.output.Json;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.Metrics;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunRow;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a header and one line of comma-separated values per protocol, with a column for every
 * metric; what a run did not measure is empty.
 */
public record CsvPrinter(PrintWriter output) implements ComparisonPrinter {

  @Override
  public void print(ExperimentResults results, MachineSettings machine) {
    List<String> header = new ArrayList<>(List.of("protocol", "nodes", "pageSize", "digest"));
    header.addAll(Metrics.CATALOG.ids());
    output.println(Csv.line(header));
    results.rows().forEach(row -> output.println(Csv.line(cells(row, machine))));
  }

  private static List<String> cells(RunRow row, MachineSettings machine) {
    List<String> cells = new ArrayList<>();
    cells.add(row.protocolId());
    cells.add(Integer.toString(machine.nodes()));
    cells.add(Integer.toString(machine.pageBytes()));
    cells.add(row.result().digest());
    for (String metric : Metrics.CATALOG.ids()) {
      Double value = row.result().metrics().get(metric);
      cells.add(value == null ? "" : Json.number(value));
    }
    return cells;
  }
}
