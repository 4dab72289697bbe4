package dsmlab.cli;

import dsmlab.cli.bench.RepeatableTrace;
import dsmlab.cli.bench.ReplayBenchmark;
import dsmlab.cli.bench.ReplayPattern;
import dsmlab.cli.option.AmountConverter;
import dsmlab.cli.option.NodesConverter;
import dsmlab.cli.option.ReplayPatternConverter;
import dsmlab.cli.option.TraceFormConverter;
import dsmlab.cli.option.TraceNameConverter;
import dsmlab.protocol.Protocols;
import dsmlab.sim.settings.SettingException;
import dsmlab.workload.trace.TraceForm;
import dsmlab.workload.trace.TraceOptions;
import dsmlab.workload.trace.TraceSource;
import dsmlab.workload.trace.TraceStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab bench replay}: a trace that nearly always hits. */
@Command(name = "replay", description = "Measures the replay of a trace that nearly always hits.")
final class BenchReplayCommand implements Runnable {

  private static final String PROTOCOL = "improved-central";
  private static final int NODES = 16;

  private final Session session;

  @Option(
      names = "--pattern",
      paramLabel = "WORD",
      converter = ReplayPatternConverter.class,
      description =
          "stencil (default), random, strided, crossing (references over pages) or switching (one"
              + " reference of a process at a time).")
  private @Nullable ReplayPattern pattern;

  @Option(
      names = "--trace",
      paramLabel = "TRACE",
      converter = TraceNameConverter.class,
      description =
          "Repeat a trace file instead, or one for each node: 'node0=a.din node1=b.din'. Its"
              + " processes neither wait for their creation nor end.")
  private @Nullable String trace;

  @Option(
      names = "--nodes",
      paramLabel = "N",
      converter = NodesConverter.class,
      description =
          "Nodes; as many as processes, of which a pattern has 16, when not given. A pattern has a"
              + " process on each.")
  private @Nullable Integer nodes;

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
      description = "The form in which the trace is read; binary when not given.")
  private TraceForm form = TraceForm.BINARY;

  BenchReplayCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    if (trace != null && pattern != null) {
      throw new SettingException(
          "a trace is given and a pattern", "--trace or --pattern, not both", null);
    }
    try (RepeatableTrace repeatable = repeatable()) {
      measure(repeatable);
    }
  }

  private RepeatableTrace repeatable() {
    Path temporaryDirectory = session.surroundings().temporaryDirectory();
    if (trace == null) {
      return pattern().trace(nodes == null ? NODES : nodes, form, temporaryDirectory);
    }
    Path directory = session.surroundings().workingDirectory();
    TraceSource source = TraceSource.parse(trace, directory, TraceOptions.DEFAULTS);
    try (TraceStream program = source.open()) {
      return RepeatableTrace.of(program, form, temporaryDirectory);
    }
  }

  private ReplayPattern pattern() {
    return pattern == null ? ReplayPattern.STENCIL : pattern;
  }

  private void measure(RepeatableTrace repeatable) {
    int wanted = nodes == null ? repeatable.processes() : nodes;
    Path temporaryDirectory = session.surroundings().temporaryDirectory();
    ReplayBenchmark benchmark =
        new ReplayBenchmark(
            repeatable, wanted, Protocols.catalog().find(PROTOCOL), temporaryDirectory);
    ReplayBenchmark.Result result = benchmark.measure(references);
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bench", "replay");
    settings.put("trace", trace == null ? pattern().name().toLowerCase(Locale.ROOT) : trace);
    settings.put("nodes", wanted);
    settings.put("processes", repeatable.processes());
    settings.put("form", form.id());
    settings.put("protocol", PROTOCOL);
    settings.put("decodedPerSecond", result.decoding().perSecond());
    BenchCommand.print(session, settings, "references", result.replay());
  }
}
