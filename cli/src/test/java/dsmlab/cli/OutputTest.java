package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.output.ResultStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Standard output that takes no more. */
class OutputTest {

  private final StringWriter messages = new StringWriter();

  private int list(String trouble, boolean pipe) {
    return run(trouble, pipe, "list", "metrics");
  }

  private int run(String trouble, boolean pipe, String... arguments) {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException(trouble);
          }
        };
    Surroundings surroundings = new Surroundings(Path.of(""), false, 120, false, Optional.empty());
    PrintWriter results = ResultStream.writer(full, () -> pipe);
    return new Program(surroundings, results, new PrintWriter(messages, true)).run(arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "The pipe is being closed"})
  void endsQuietlyWhenNobodyReadsOn(String trouble) {
    assertThat(list(trouble, false)).isZero();
    assertThat(messages.toString()).isEmpty();
  }

  @Test
  void endsQuietlyBehindAPipeWhateverTheSystemCallsIt() {
    assertThat(list("Relais brisé", true)).isZero();
    assertThat(messages.toString()).isEmpty();
  }

  @Test
  void aFullDiskIsAnError() {
    assertThat(list("No space left on device", false)).isEqualTo(2);
    assertThat(messages.toString())
        .isEqualTo(
            "dsmlab: standard output cannot be written: the disk is full; send it to another place\n");
  }

  @Test
  void usageThatCannotBeWrittenIsAnErrorToo() {
    assertThat(run("No space left on device", false)).isEqualTo(2);
    assertThat(run("No space left on device", false, "--help")).isEqualTo(2);
    assertThat(messages.toString()).hasLineCount(2);
  }
}
