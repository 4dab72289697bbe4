package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every input in {@code bad-inputs} is refused with its sentences, exit code 2 and nothing written,
 * and soon. With {@code -Ddsmlab.rewrite=1} the sentences are written instead of compared.
 */
class BadInputCasesTest {

  private static final Path CASES = Path.of("src/test/resources/bad-inputs");
  private static final boolean REWRITE = System.getProperty("dsmlab.rewrite") != null;

  @TempDir private Path directory;

  static List<BadInputCase> cases() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files.sorted().map(BadInputCase::read).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void isRefusedInWords(BadInputCase input) throws IOException {
    input.prepare(directory);
    List<String> before = files();

    Ending ending = TestProgram.in(directory).run(input.words());
    String told = ending.messages().replace(directory.toString(), "DIR");
    if (REWRITE) {
      input.rewrite(told);
    }
    assertThat(told).isEqualTo(REWRITE ? told : input.answer()).isNotBlank();
    assertThat(told).doesNotContain("\tat ", "Exception", "java.", "null");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.map(Path::toString).sorted().toList();
    }
  }

  @Test
  void thereAreAtLeastThirtyOfThem() throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(30);
  }
}
