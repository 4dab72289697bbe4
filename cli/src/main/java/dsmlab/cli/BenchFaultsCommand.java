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

/** {@code dsmlab bench faults}: a program that nearly always faults. */
@Command(
    name = "faults",
    description = "Measures whole faults, which are its events, where processes share writes.")
final class BenchFaultsCommand implements Runnable {

  private final Session session;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = NodesConverter.class,
      description = "Nodes with a process each; 64 when not given.")
  private int nodes = 64;

  @Option(
      names = "--pages",
      paramLabel = "P",
      converter = AmountConverter.class,
      description = "Pages that all share; 1024 when not given.")
  private int pages = 1024;

  @Option(
      names = "--references",
      paramLabel = "N",
      converter = AmountConverter.class,
      description = "References of all processes together; 3000000 when not given.")
  private int references = 3_000_000;

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; improved-central and dynamic when not given.")
  private ProtocolSelection protocols =
      new ProtocolSelection(
          List.of(
              Protocols.catalog().find("improved-central"), Protocols.catalog().find("dynamic")));

  BenchFaultsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    protocols.protocols().forEach(this::measure);
  }

  private void measure(ProtocolDescriptor<?> protocol) {
    SharedMemoryBenchmark benchmark =
        new SharedMemoryBenchmark("write-shared", nodes, pages, references, protocol);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bench", "faults");
    settings.put("protocol", protocol.id());
    settings.put("nodes", nodes);
    settings.put("pages", pages);
    BenchCommand.print(session, settings, "events", benchmark.ofFaults());
  }
}
