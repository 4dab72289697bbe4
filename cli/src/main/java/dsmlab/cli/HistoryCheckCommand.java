package dsmlab.cli;

import dsmlab.cli.answer.ExitCode;
import dsmlab.cli.history.VerdictPrinter;
import dsmlab.cli.option.ModelSelection;
import dsmlab.cli.option.StepsConverter;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import dsmlab.verification.history.checker.HistoryCheck;
import dsmlab.verification.history.checker.Verdict;
import dsmlab.verification.history.file.HistoryFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab history check}: whether a history is one that a model allows. */
@Command(
    name = "check",
    description =
        "Decides whether consistency models allow a history, and shows the fewest operations that"
            + " one does not.")
final class HistoryCheckCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "FILE", arity = "1..*", description = "histories, as --history stores")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--model",
      paramLabel = "ID,..|all",
      converter = ModelSelection.Converter.class,
      description =
          "linearizable (default), sequential, causal, pram, coherence, slow, or all of them.")
  private ModelSelection models = ModelSelection.of(ConsistencyModel.LINEARIZABLE);

  @Option(
      names = "--budget",
      paramLabel = "N",
      converter = StepsConverter.class,
      description =
          "How many steps may be spent on a decision, and as many again on a witness; 200000000"
              + " when not given.")
  private long steps = HistoryCheck.STEPS;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How it is printed: for people (default), or a JSON object per verdict.")
  private Format format = Format.TABLE;

  HistoryCheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<History> histories = files.stream().map(this::read).toList();
    VerdictPrinter printer = new VerdictPrinter(session.results(), format);
    int code = ExitCode.DONE;
    for (int i = 0; i < histories.size(); i++) {
      printer.start(files.get(i).toString(), histories.get(i));
      for (ConsistencyModel model : models.models()) {
        Verdict verdict = HistoryCheck.of(histories.get(i), model, steps);
        printer.print(model, verdict);
        code = Math.max(code, code(verdict));
      }
    }
    return code;
  }

  private History read(Path file) {
    return new HistoryFile(session.surroundings().workingDirectory().resolve(file)).read();
  }

  private static int code(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid _ -> ExitCode.DONE;
      case Verdict.Unknown _ -> ExitCode.FAILED;
      case Verdict.Violated _ -> ExitCode.PROMISE_BROKEN;
    };
  }
}
