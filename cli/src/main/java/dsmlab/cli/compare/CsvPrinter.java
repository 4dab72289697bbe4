package dsmlab.cli.compare;

import dsmlab.cli.output.Csv;
import dsmlab.cli.output.Json;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.Metrics;
import dsmlab.machine.RunResult;
import dsmlab.protocol.ProtocolDescriptor;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints a header and one line of comma-separated values per protocol; absent metrics are empty.
 */
public final class CsvPrinter implements ComparisonPrinter {

  private final MachineSettings machine;
  private final PrintWriter output;

  public CsvPrinter(MachineSettings machine, PrintWriter output) {
    this.machine = machine;
    this.output = output;
    List<String> header = new ArrayList<>(List.of("protocol", "nodes", "pageSize", "digest"));
    header.addAll(Metrics.CATALOG.ids());
    output.println(Csv.line(header));
  }

  @Override
  public void finished(ProtocolDescriptor<?> protocol, RunResult result) {
    List<String> cells = new ArrayList<>();
    cells.add(protocol.id());
    cells.add(Json.number(machine.nodes()));
    cells.add(Json.number(machine.pageBytes()));
    cells.add(result.digest());
    for (String metric : Metrics.CATALOG.ids()) {
      Double value = result.metrics().get(metric);
      cells.add(value == null ? "" : Json.number(value));
    }
    output.println(Csv.line(cells));
    output.flush();
  }

  @Override
  public void ended() {
    // every line is complete
  }
}
