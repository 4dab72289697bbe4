package dsmlab.cli.compare;

import dsmlab.machine.RunResult;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.report.TextTable;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prints the table and the verdict of an experiment with one point, when all runs have ended. */
public final class TablePrinter implements ComparisonPrinter {

  private static final String NO_RUN_ID = "";

  private final String name;
  private final long seed;
  private final TextTable table;
  private final PrintWriter output;
  private final List<RunRow> rows = new ArrayList<>();

  public TablePrinter(String name, long seed, TextTable table, PrintWriter output) {
    this.name = name;
    this.seed = seed;
    this.table = table;
    this.output = output;
  }

  @Override
  public void finished(ProtocolDescriptor<?> protocol, RunResult result) {
    rows.add(new RunRow(NO_RUN_ID, protocol.id(), protocol.id(), Map.of(), 0, seed, result));
  }

  @Override
  public void ended() {
    output.print(table.render(results(), "--format json"));
  }

  private ExperimentResults results() {
    List<Contestant> contestants =
        rows.stream().map(row -> new Contestant(row.protocolId(), row.protocolLabel())).toList();
    Scenario scenario = new Scenario(name, "", seed, 1, false, contestants);
    return new ExperimentResults(scenario, "", List.of(), rows, List.of());
  }
}
