package dsmlab.verification.broken;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.verification.explore.Exploration.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tester is tested: every broken protocol is caught by the explorer and the random tester, and
 * most by the outcomes of a few litmus tests. The table in the documentation tells by what; the
 * system property {@code dsmlab.rewrite} writes it again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BrokenProtocolsTest {

  private static final Path PAGE = Path.of("..", "docs", "verification.md");
  private static final String BEGIN = "<!-- broken protocols -->\n";
  private static final String END = "<!-- end of broken protocols -->\n";

  private final List<Catch> catches = BrokenProtocols.all().stream().map(Catch::of).toList();

  List<Catch> catches() {
    return catches;
  }

  @ParameterizedTest
  @MethodSource("catches")
  void explorerFindsIt(Catch caught) {
    assertThat(caught.exploration().verdict()).isEqualTo(Verdict.VIOLATED);
  }

  @ParameterizedTest
  @MethodSource("catches")
  void randomTesterFindsIt(Catch caught) {
    assertThat(caught.finding()).isPresent();
  }

  @Test
  void litmusFindsMostOfThem() {
    assertThat(catches).filteredOn(caught -> caught.litmus().isPresent()).hasSizeGreaterThan(50);
  }

  @Test
  void tableInTheDocumentationIsTheOneThatWasFound() throws IOException {
    String page = Files.readString(PAGE);
    String found =
        page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
            + "\n"
            + CatchTable.markdown(catches)
            + "\n"
            + page.substring(page.indexOf(END));
    if (System.getProperty("dsmlab.rewrite") != null) {
      Files.writeString(PAGE, found);
    }
    assertThat(Files.readString(PAGE))
        .as("docs/verification.md is out of date: run this test with -Ddsmlab.rewrite=1")
        .isEqualTo(found);
  }
}
