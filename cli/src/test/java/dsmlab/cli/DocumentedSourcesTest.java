package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.Document.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java in the documentation is the source of the examples, which the build compiles. */
class DocumentedSourcesTest {

  private static final Pattern MARKER = Pattern.compile("<!-- (source|part of): (\\S+) -->");

  static List<Document> documents() throws IOException {
    return Document.all();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void everyJavaBlockIsASourceOfTheExamples(Document document) throws IOException {
    for (Block block : document.blocks()) {
      if (block.language().equals("java")) {
        check(block);
      }
    }
  }

  private static void check(Block block) throws IOException {
    Matcher marker = MARKER.matcher(block.before());
    assertThat(marker.matches()).as("marker before %s", block.text()).isTrue();
    String source = Files.readString(Document.root().resolve(marker.group(2)));
    if (marker.group(1).equals("source")) {
      assertThat(block.text() + "\n").isEqualTo(source);
    } else {
      // Shown without the indentation that members of a class have.
      assertThat(source.indent(-2)).contains(block.text().indent(0));
    }
  }
}
