package dsmlab.cli;

import dsmlab.cli.option.HistoryFormatConverter;
import dsmlab.verification.history.file.HistoryFile;
import dsmlab.verification.history.file.HistoryFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab history convert}: a history for another checker. */
@Command(name = "convert", description = "Writes a history in a form that other checkers read.")
final class HistoryConvertCommand implements Runnable {

  private final Session session;

  @Parameters(paramLabel = "FILE", description = "a history, as --history stores it")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; packed when it ends in .gz or .zst.")
  private Path target = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "jsonl|edn",
      converter = HistoryFormatConverter.class,
      description =
          "A JSON object for each operation, or calls and returns as Knossos reads them; edn for"
              + " names such as a.edn.gz, else jsonl, when not given.")
  private @Nullable HistoryFormat format;

  HistoryConvertCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path directory = session.surroundings().workingDirectory();
    HistoryFormat chosen = format == null ? HistoryFormat.ofName(target.toString()) : format;
    new HistoryFile(directory.resolve(target))
        .write(new HistoryFile(directory.resolve(file)).read(), chosen);
  }
}
