package dsmlab.cli;

import dsmlab.cli.option.TraceFormConverter;
import dsmlab.cli.trace.TraceInput;
import dsmlab.workload.trace.TraceConverter;
import dsmlab.workload.trace.TraceForm;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dsmlab trace convert}: any trace as dsmtrace. */
@Command(name = "convert", description = "Writes a trace of any format as dsmtrace.")
final class TraceConvertCommand implements Runnable {

  private final Session session;

  @Mixin private TraceInput input = new TraceInput();

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; packed when it ends in .gz or .zst.")
  private Path target = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "text|binary",
      converter = TraceFormConverter.class,
      description = "The form; binary for names such as a.dsmtb.gz, else text, when not given.")
  private @Nullable TraceForm form;

  TraceConvertCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Path directory = session.surroundings().workingDirectory();
    TraceForm chosen = form == null ? TraceForm.ofName(target.toString()) : form;
    TraceInput.tell(
        TraceConverter.convert(input.source(directory), directory.resolve(target), chosen),
        session.messages());
  }
}
