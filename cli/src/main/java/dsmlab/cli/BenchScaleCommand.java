package dsmlab.cli;

import dsmlab.cli.bench.SharedMemoryBenchmark;
import dsmlab.cli.option.AmountConverter;
import dsmlab.cli.option.NodesConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab bench scale}: a cluster as large as wanted. */
@Command(
    name = "scale",
    description = "Measures a large cluster whose processes share pages of uneven popularity.")
final class BenchScaleCommand implements Runnable {

  private final Session session;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = NodesConverter.class,
      description = "Nodes; 10000 when not given.")
  private int nodes = 10_000;

  @Option(
      names = "--pages",
      paramLabel = "P",
      converter = AmountConverter.class,
      description = "Pages that all share; 1000000 when not given.")
  private int pages = 1_000_000;

  @Option(
      names = "--references",
      paramLabel = "N",
      converter = AmountConverter.class,
      description = "References of all processes together; 1000000 when not given.")
  private int references = 1_000_000;

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; improved-central when not given.")
  private ProtocolSelection protocols =
      new ProtocolSelection(List.of(Protocols.catalog().find("improved-central")));

  BenchScaleCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    protocols.protocols().forEach(this::measure);
  }

  private void measure(ProtocolDescriptor<?> protocol) {
    SharedMemoryBenchmark benchmark =
        new SharedMemoryBenchmark("zipf", nodes, pages, references, protocol);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bench", "scale");
    settings.put("protocol", protocol.id());
    settings.put("nodes", nodes);
    settings.put("pages", pages);
    BenchCommand.print(session, settings, "references", benchmark.ofReferences());
  }
}
