package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.compare.Comparison;
import dsmlab.cli.compare.Comparison.Outcome;
import dsmlab.cli.compare.ComparisonPrinter;
import dsmlab.cli.compare.CsvPrinter;
import dsmlab.cli.compare.JsonPrinter;
import dsmlab.cli.compare.TablePrinter;
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
import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.Workloads;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab compare}: one recorded program under several protocols. */
@Command(name = "compare", description = "Replays a trace under several protocols.")
final class CompareCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "TRACE", description = "a trace file")
  private Path trace = Path.of("");

  @Option(
      names = "--protocols",
      paramLabel = "ID,..|all",
      converter = ProtocolSelection.Converter.class,
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols = ProtocolSelection.all();

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
  private int pageBytes = 4096;

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
      description = "The network, constant when not given; see 'dsmlab list networks'.")
  private NetworkDescriptor network = Networks.catalog().find("constant");

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
  }

  @Override
  public Integer call() {
    MachineSettings machine = machine();
    ComparisonPrinter printer = printer(machine);
    Comparison comparison =
        new Comparison(this::open, machine, ordering, new RandomStreams(seed, 0), checks);
    List<Integer> codes = new ArrayList<>();
    comparison.run(protocols.protocols(), jobs, outcome -> codes.add(tell(outcome, printer)));
    printer.ended();
    return Collections.max(codes);
  }

  private ComparisonPrinter printer(MachineSettings machine) {
    PrintWriter output = session.results();
    return switch (format) {
      case JSON -> new JsonPrinter(machine, output);
      case CSV -> new CsvPrinter(machine, output);
      case TABLE -> new TablePrinter(trace.toString(), seed, session.table(), output);
    };
  }

  private int tell(Outcome outcome, ComparisonPrinter printer) {
    return switch (outcome) {
      case Outcome.Finished run -> {
        printer.finished(run.protocol(), run.result());
        yield ExitCode.DONE;
      }
      case Outcome.Failed run -> session.answers().failed(run.failure());
    };
  }

  private MachineSettings machine() {
    return new MachineSettings(
        nodeCount(),
        pageBytes,
        initialOwner,
        Settings.of(NodeCosts.PARAMETERS, Map.of()),
        network,
        Settings.defaults(network));
  }

  private int nodeCount() {
    try (Workload workload = open()) {
      int processes = workload.processes();
      if (nodes != null && nodes < processes) {
        throw new SettingException(
            "%d nodes are too few for the %d processes of the trace".formatted(nodes, processes),
            "--nodes %d or more".formatted(processes),
            null);
      }
      return nodes == null ? processes : nodes;
    }
  }

  private Workload open() {
    Surroundings surroundings = session.surroundings();
    WorkloadContext context =
        new WorkloadContext(
            surroundings.workingDirectory(),
            new RandomStreams(seed, 0),
            surroundings.temporaryDirectory());
    WorkloadDescriptor traces = Workloads.catalog().find("trace");
    Settings settings = Settings.of(traces.parameters(), Map.of("file", trace.toString()));
    return traces.open(settings, context);
  }
}
