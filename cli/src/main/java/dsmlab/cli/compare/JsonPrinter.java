package dsmlab.cli.compare;

import dsmlab.cli.output.Json;
import dsmlab.machine.MachineSettings;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunRow;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints one JSON object per protocol and line. */
public record JsonPrinter(PrintWriter output) implements ComparisonPrinter {

  @Override
  public void print(ExperimentResults results, MachineSettings machine) {
    results.rows().forEach(row -> output.println(Json.of(line(row, machine))));
  }

  private static Map<String, Object> line(RunRow row, MachineSettings machine) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("protocol", row.protocolId());
    line.put("nodes", machine.nodes());
    line.put("pageSize", machine.pageBytes());
    line.put("digest", row.result().digest());
    line.put("metrics", row.result().metrics());
    return line;
  }
}
