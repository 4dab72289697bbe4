package dsmlab.cli.compare;

import dsmlab.cli.output.Json;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.RunResult;
import dsmlab.protocol.ProtocolDescriptor;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints one JSON object per protocol and line, as soon as it is known. */
public final class JsonPrinter implements ComparisonPrinter {

  private final MachineSettings machine;
  private final PrintWriter output;

  public JsonPrinter(MachineSettings machine, PrintWriter output) {
    this.machine = machine;
    this.output = output;
  }

  @Override
  public void finished(ProtocolDescriptor<?> protocol, RunResult result) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("protocol", protocol.id());
    line.put("nodes", machine.nodes());
    line.put("pageSize", machine.pageBytes());
    line.put("digest", result.digest());
    line.put("metrics", result.metrics());
    output.println(Json.of(line));
    output.flush();
  }

  @Override
  public void ended() {
    // every line is complete
  }
}
