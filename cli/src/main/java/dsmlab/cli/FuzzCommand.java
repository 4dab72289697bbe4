package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.option.RunsConverter;
import dsmlab.cli.option.SeedConverter;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.fuzz.Finding;
import dsmlab.verification.fuzz.Fuzzer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab fuzz}: random runs, and the smallest script that shows what went wrong. */
@Command(
    name = "fuzz",
    description =
        "Holds protocols to their promise in random runs. A failure is shrunk to a script.")
final class FuzzCommand implements Callable<Integer> {

  private static final int RUNS = 2000;

  private final Session session;

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols;

  @Option(
      names = "--runs",
      paramLabel = "N",
      converter = RunsConverter.class,
      description = "How many runs of each protocol; 2000 when not given.")
  private int runs = RUNS;

  @Option(
      names = "--seed",
      paramLabel = "N",
      converter = SeedConverter.class,
      description = "The seed of the first run; each other has the next one; 1 when not given.")
  private long seed = 1;

  @Option(
      names = "--faults",
      description = "Lets something go wrong in every run: loss, crashes, partitions and the like.")
  private boolean faults;

  FuzzCommand(Session session) {
    this.session = session;
    this.protocols = ProtocolSelection.all(session.catalogs().protocols());
  }

  @Override
  public Integer call() {
    session.results().println("seed " + seed);
    boolean kept = true;
    for (ProtocolDescriptor<?> protocol : protocols.protocols()) {
      kept &= test(protocol);
    }
    return kept ? ExitCode.DONE : ExitCode.PROMISE_BROKEN;
  }

  private boolean test(ProtocolDescriptor<?> protocol) {
    Fuzzer fuzzer = new Fuzzer(protocol, faults);
    if (runs == 1) {
      session.results().println(protocol.id() + ": " + fuzzer.drawn(seed));
    }
    try (FuzzProgress progress = FuzzProgress.of(session, protocol.id(), runs)) {
      Optional<Finding> finding = firstFinding(fuzzer, progress);
      finding.ifPresent(this::tell);
      if (finding.isEmpty()) {
        session.results().println("%s: %d runs, nothing wrong".formatted(protocol.id(), runs));
      }
      return finding.isEmpty();
    }
  }

  private Optional<Finding> firstFinding(Fuzzer fuzzer, FuzzProgress progress) {
    Optional<Finding> finding = Optional.empty();
    for (long run = 0; run < runs && finding.isEmpty(); run++) {
      finding = fuzzer.run(seed + run);
      progress.step();
    }
    return finding;
  }

  private void tell(Finding finding) {
    PrintWriter results = session.results();
    results.println(finding.protocol() + ": " + finding.problem());
    results.println("  drawn   " + finding.drawn());
    results.println("  again   " + finding.command());
    finding.script().ifPresent(script -> results.println("  script  " + write(finding, script)));
    finding
        .script()
        .or(() -> Optional.of(finding.report()))
        .get()
        .lines()
        .forEach(line -> results.println(line.isEmpty() ? "" : "    " + line));
  }

  private String write(Finding finding, String script) {
    ScriptFile file = ScriptFile.in(session, Path.of(finding.fileName()));
    file.write(script);
    return file.name();
  }
}
