package dsmlab.cli;

import dsmlab.cli.compare.Comparison;
import dsmlab.cli.compare.ComparisonPrinter;
import dsmlab.cli.compare.CsvPrinter;
import dsmlab.cli.compare.Fabric;
import dsmlab.cli.compare.JsonPrinter;
import dsmlab.cli.option.FormatConverter;
import dsmlab.cli.option.InitialOwnerConverter;
import dsmlab.cli.option.JobsConverter;
import dsmlab.cli.option.NetworkConverter;
import dsmlab.cli.option.NodesConverter;
import dsmlab.cli.option.OrderingConverter;
import dsmlab.cli.option.PageSizeConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.option.SeedConverter;
import dsmlab.cli.output.Format;
import dsmlab.cli.trace.TraceInput;
import dsmlab.machine.InitialOwner;
import dsmlab.machine.Ordering;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.RunProgress;
import dsmlab.sim.network.Networks;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab compare}: one recorded program under several protocols. */
@Command(name = "compare", description = "Replays a trace under several protocols.")
final class CompareCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private TraceInput trace = new TraceInput();

  @Option(
      names = "--protocols",
      paramLabel = "ID,..|all",
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols;

  @Option(
      names = "--ordering",
      paramLabel = "timed|recorded",
      converter = OrderingConverter.class,
      description =
          "Whether every process runs by its own clock (default), or references happen"
              + " one by one as recorded.")
  private Ordering ordering = Ordering.TIMED;

  @Option(
      names = "--page-size",
      paramLabel = "SIZE",
      converter = PageSizeConverter.class,
      description = "A power of two, such as 4KiB (default) or 1024.")
  private int pageBytes = PageSizeConverter.DEFAULT;

  @Option(
      names = "--initial-owner",
      paramLabel = "node0|home",
      converter = InitialOwnerConverter.class,
      description = "Who owns a page at first: node 0 (default), or node (page mod nodes).")
  private InitialOwner initialOwner = InitialOwner.NODE0;

  @Option(
      names = "--network",
      paramLabel = "ID",
      converter = NetworkConverter.class,
      description =
          "The network, with nodes of default costs, or a preset, which brings the costs of its"
              + " nodes with it but not its page size; constant when not given, see 'dsmlab list"
              + " networks' and 'dsmlab list presets'.")
  private Fabric network = Fabric.of(Networks.catalog().find("constant"));

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = NodesConverter.class,
      description = "How many nodes; as many as the trace has processes when not given.")
  private @Nullable Integer nodes;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedConverter.class,
      description = "The seed of all random draws; 1 when not given.")
  private long seed = 1;

  @Option(names = "--checks", description = "Hold every protocol to its promise after every event.")
  private boolean checks;

  @Option(
      names = "--history",
      paramLabel = "DIR",
      description =
          "Store what the processes of each run read and wrote, a file per run, whole or not at"
              + " all; see 'dsmlab history'.")
  private @Nullable Path histories;

  @Option(
      names = "--format",
      paramLabel = "table|json|csv",
      converter = FormatConverter.class,
      description =
          "How results are printed: a table (default), a JSON object per protocol and"
              + " line, or CSV.")
  private Format format = Format.TABLE;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      converter = JobsConverter.class,
      description = "How many runs at a time; as many as there are processors when not given.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  CompareCommand(Session session) {
    this.session = session;
    this.protocols = ProtocolSelection.all(session.catalogs().protocols());
  }

  @Override
  public Integer call() {
    Surroundings surroundings = session.surroundings();
    Experiment experiment =
        comparison().experiment(surroundings.workingDirectory(), surroundings.temporaryDirectory());
    TraceInput.tell(experiment.readings(), session.messages());
    ExperimentResults results =
        new Experiments(session, jobs, histories).run(experiment, Map.of(), RunProgress.NONE);
    if (!results.rows().isEmpty()) {
      printer().print(results, experiment.points().getFirst().machine());
    }
    return session.tellFailures(experiment, results, Path.of("violation.svg"));
  }

  private Comparison comparison() {
    return new Comparison(
        trace,
        protocols.protocols(),
        ordering,
        pageBytes,
        initialOwner,
        network,
        nodes,
        seed,
        checks);
  }

  private ComparisonPrinter printer() {
    PrintWriter output = session.results();
    return switch (format) {
      case JSON -> new JsonPrinter(output);
      case CSV -> new CsvPrinter(output);
      case TABLE -> (results, _) -> output.print(session.table().render(results, "--format json"));
    };
  }
}
