package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.check.CheckedCase;
import dsmlab.cli.check.LitmusFiles;
import dsmlab.cli.check.LitmusPrinter;
import dsmlab.cli.option.FileConverter;
import dsmlab.cli.option.ProtocolSelection;
import dsmlab.cli.option.StatesConverter;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.litmus.LitmusRun;
import dsmlab.verification.litmus.LitmusSummary;
import dsmlab.verification.litmus.LitmusTest;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab litmus}: all final states of small programs. */
@Command(
    name = "litmus",
    description =
        "Runs litmus tests in every order of steps and deliveries and compares the final states with"
            + " what protocols promise.")
final class LitmusCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE|DIR",
      converter = FileConverter.class,
      description = "Litmus tests of format dsm-litmus/1, or directories of them.")
  private List<Path> files = List.of();

  @Option(
      names = "--protocol",
      paramLabel = "ID,..|all",
      description = "The protocols; all when not given.")
  private ProtocolSelection protocols;

  @Option(
      names = "--one-page",
      description = "Put all locations on one page, and not each on a page of its own.")
  private boolean onePage;

  @Option(
      names = "--option",
      paramLabel = "NAME=VALUE",
      description = "A setting of the protocol; may be given several times.")
  private Map<String, String> settings = new LinkedHashMap<>();

  @Option(
      names = "--states",
      paramLabel = "N",
      converter = StatesConverter.class,
      description = "Give a test up after so many states; 20000000 when not given.")
  private int statesMax = StatesConverter.DEFAULT;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description =
          "A table with a line for each protocol (default), or a JSON object for each test, protocol"
              + " and final state.")
  private Format format = Format.TABLE;

  LitmusCommand(Session session) {
    this.session = session;
    this.protocols = ProtocolSelection.all(session.catalogs().protocols());
  }

  @Override
  public Integer call() {
    CheckedCase.requireSettings(protocols.protocols(), settings);
    List<LitmusTest> tests = LitmusFiles.read(session.surroundings().workingDirectory(), files);
    LitmusPrinter printer =
        format == Format.JSON
            ? new LitmusPrinter.Lines(session.results())
            : new LitmusPrinter.Table(session.results());
    int code = ExitCode.DONE;
    for (ProtocolDescriptor<?> protocol : protocols.protocols()) {
      code = Math.max(code, code(run(protocol, tests, printer)));
    }
    return code;
  }

  private LitmusSummary run(
      ProtocolDescriptor<?> protocol, List<LitmusTest> tests, LitmusPrinter printer) {
    List<LitmusRun.Result> results =
        tests.parallelStream()
            .map(test -> LitmusRun.of(test, protocol, settings, onePage, statesMax))
            .toList();
    LitmusSummary summary = LitmusSummary.NONE;
    for (int index = 0; index < tests.size(); index++) {
      LitmusTest test = tests.get(index);
      LitmusRun.Result result = results.get(index);
      session.messages().print(LitmusPrinter.complaint(protocol, test, result));
      printer.add(protocol, test, result);
      summary = summary.with(test, protocol.promise(), result);
    }
    printer.ended(protocol, summary);
    return summary;
  }

  private static int code(LitmusSummary summary) {
    if (summary.broken() > 0 || summary.outside() > 0) {
      return ExitCode.PROMISE_BROKEN;
    }
    return summary.unfinished() > 0 ? ExitCode.FAILED : ExitCode.DONE;
  }
}
