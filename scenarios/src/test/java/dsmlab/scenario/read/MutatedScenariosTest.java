package dsmlab.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in a scenario, it is read or refused in words, and soon. */
class MutatedScenariosTest {

  private static final int ROUNDS = 4_000;

  private static final String SCENARIO =
      """
      name: s
      seed: 42
      replications: 5
      machine:
        nodes: 4
        pageSize: 4KiB
        network: {type: constant, latency: 100us}
        node: {reference: 100ns}
      workload: {type: trace, file: files/three.txt, ordering: timed}
      protocols:
        - central
        - {id: dipc, quantum: 5ms, label: "dipc 5 ms"}
      sweep:
        machine.pageSize: [1KiB, 4KiB]
        machine.network: [instant, {type: constant, latency: 1ms}]
        linked: [{machine.nodes: 3, machine.initialOwner: home}]
      where: "nodes <= 8 || (pageSize == 4KiB && network != 'instant')"
      """;

  private static final List<String> WORDS =
      List.of(
          "nodes",
          "all",
          "[",
          "]",
          "{",
          "}",
          ": ",
          "- ",
          ", ",
          "\n",
          "  ",
          "'",
          "\"",
          "#",
          "&a ",
          "*a ",
          "-1",
          "9e99999",
          "1e-9",
          "4KiB",
          "~",
          "protocols",
          "type",
          "||",
          "(",
          "/ 0",
          "^");

  @TempDir Path spill;

  @Test
  void everyMutantIsReadOrRefusedInWords() {
    SplittableRandom random = new SplittableRandom(11);
    ScenarioReader reader = new ScenarioReader(TestCatalogs.small(), spill);
    int good = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = mutant(random);
      try {
        reader.read(new SourceText("s.yaml", text, Script.directory()), List.of());
        good++;
      } catch (ScenarioException e) {
        assertThat(e.getMessage()).as(text).contains("; expected ").startsWith("s.yaml:");
      } catch (RuntimeException e) {
        throw new AssertionError("this scenario makes the reader fail:\n" + text, e);
      }
    }
    assertThat(good).isBetween(ROUNDS / 100, ROUNDS - 1);
  }

  private static String mutant(SplittableRandom random) {
    StringBuilder text = new StringBuilder(SCENARIO);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + random.nextInt(6));
      text.replace(start, end, random.nextBoolean() ? "" : word(random));
    }
    return text.toString();
  }

  private static String word(SplittableRandom random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }
}
