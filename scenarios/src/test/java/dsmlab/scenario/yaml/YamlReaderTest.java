package dsmlab.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {

  @Test
  void everyValueKnowsWhereItWasWritten() {
    Mapping root = read("a: 1\nb:\n  c: [x, 'y']\n  😀: {d: é}\n");
    assertThat(root.position()).hasToString("s.yaml:1:1");
    Mapping b = (Mapping) root.get("b");
    assertThat(b.position()).hasToString("s.yaml:3:3");
    Sequence c = (Sequence) b.get("c");
    assertThat(c.position()).hasToString("s.yaml:3:6");
    assertThat(c.items())
        .map(Value::position)
        .map(Position::toString)
        .containsExactly("s.yaml:3:7", "s.yaml:3:10");
    Mapping.Entry d = ((Mapping) b.get("😀")).entries().getFirst();
    assertThat(d.position()).hasToString("s.yaml:4:7");
    assertThat(d.value().position()).hasToString("s.yaml:4:10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndInThreeWays(String end) {
    Mapping root = read("a: 1" + end + "b: 2" + end);
    assertThat(root.get("b").position()).hasToString("s.yaml:2:4");
  }

  @Test
  void charactersOfAScalarHavePositionsWhereTheyAreKnown() {
    Mapping root = read("a: plain\nb: \"quoted\"\nc: \"es\\\"caped\"\nd: |\n  literal\n");
    assertThat(((Scalar) root.get("a")).positionOf(2)).hasToString("s.yaml:1:6");
    assertThat(((Scalar) root.get("b")).positionOf(2)).hasToString("s.yaml:2:7");
    assertThat(((Scalar) root.get("c")).positionOf(2)).hasToString("s.yaml:3:4");
    assertThat(((Scalar) root.get("d")).positionOf(2)).hasToString("s.yaml:4:4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "NULL"})
  void nothingIsAbsent(String text) {
    assertThat(((Scalar) read("a: " + text).get("a")).absent()).isTrue();
    assertThat(((Scalar) read("a: '" + text + "'").get("a")).absent()).isFalse();
  }

  @Test
  void numbersAndSwitchesStayTexts() {
    assertThat(read("a: 0x10").text("a")).isEqualTo("0x10");
    assertThat(read("a: yes").text("a")).isEqualTo("yes");
    assertThat(read("a: 1_000").text("a")).isEqualTo("1_000");
  }

  @Test
  void anAliasIsTheValueOfItsAnchor() {
    Mapping root = read("a: &x {b: 1}\nc: *x\n");
    assertThat(root.get("c")).isEqualTo(root.get("a"));
  }

  @Test
  void aMebibyteOfBracketsIsRefusedWithoutTrouble() {
    assertThatThrownBy(() -> read("[".repeat(1 << 20)))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith("s.yaml:1:33: values lie more than 32 deep in each other");
  }

  @Test
  void aMebibyteOfValuesIsRefusedWithoutTrouble() {
    assertThatThrownBy(() -> read("a: [" + "x,".repeat(1 << 19) + "]"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageContaining("more than 100000 values");
  }

  @Test
  void longTextsAreRefused() {
    assertThat(read("a: " + "x".repeat(10_000)).text("a")).hasSize(10_000);
    assertThatThrownBy(() -> read("x".repeat(10_001) + ": a"))
        .isInstanceOf(ScenarioException.class)
        .hasMessageStartingWith("s.yaml:1:");
  }

  @Test
  void noTextMakesItFail() {
    String letters = "ab:-[]{}&*!|>'\"%@#?,~ \n\t\\12";
    SplittableRandom random = new SplittableRandom(7);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      Problems problems = new Problems();
      try {
        Value value = YamlReader.read(source(text.toString()), problems);
        assertThat(value == null && problems.isEmpty()).as(text.toString()).isFalse();
      } catch (ScenarioException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }

  @Test
  void problemsComeInTheOrderOfTheTextAndOnce() {
    Problems problems = new Problems();
    problems.add(new Position("s", 2, 1), "b", "x");
    problems.add(Position.of("--set a"), "d", "x");
    problems.add(new Position("s", 1, 9), "a", "x");
    problems.add(new Position("s", 2, 1), "b", "y");
    problems.add(new Position("s", 2, 1), "c", "x");
    assertThat(problems.sorted()).map(Problem::what).containsExactly("a", "b", "c", "d");
    assertThat(problems.sorted().getFirst()).hasToString("s:1:9: a; expected x");
    assertThat(problems.sorted().getLast()).hasToString("--set a: d; expected x");
  }

  private static Mapping read(String text) {
    Problems problems = new Problems();
    Mapping mapping = (Mapping) YamlReader.read(source(text), problems);
    assertThat(problems.sorted()).isEqualTo(List.of());
    return mapping;
  }

  private static SourceText source(String text) {
    return new SourceText("s.yaml", text, Path.of(""));
  }
}
