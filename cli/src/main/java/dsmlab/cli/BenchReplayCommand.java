package dsmlab.cli;

import dsmlab.cli.bench.ReplayBenchmark;
import dsmlab.cli.option.AmountConverter;
import dsmlab.cli.option.NodesConverter;
import dsmlab.cli.option.TraceFormConverter;
import dsmlab.protocol.Protocols;
import dsmlab.workload.trace.TraceForm;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab bench replay}: a trace that nearly always hits. */
@Command(name = "replay", description = "Measures the replay of a trace that nearly always hits.")
final class BenchReplayCommand implements Runnable {

  private static final String PROTOCOL = "improved-central";

  private final Session session;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = NodesConverter.class,
      description = "Nodes with a process each; 16 when not given.")
  private int nodes = 16;

  @Option(
      names = "--references",
      paramLabel = "N",
      converter = AmountConverter.class,
      description = "About how many references; 200000000 when not given.")
  private int references = 200_000_000;

  @Option(
      names = "--form",
      paramLabel = "text|binary",
      converter = TraceFormConverter.class,
      description = "The form of the trace; binary when not given.")
  private TraceForm form = TraceForm.BINARY;

  BenchReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    ReplayBenchmark benchmark =
        new ReplayBenchmark(nodes, references, form, Protocols.catalog().find(PROTOCOL));
    ReplayBenchmark.Result result = benchmark.measure(session.surroundings().temporaryDirectory());
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bench", "replay");
    settings.put("nodes", nodes);
    settings.put("form", form.id());
    settings.put("protocol", PROTOCOL);
    settings.put("decodedPerSecond", result.decoding().perSecond());
    BenchCommand.print(session, settings, "references", result.replay());
  }
}
