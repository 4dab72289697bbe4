package dsmlab.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.Scenario.Contestant;
import dsmlab.scenario.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestantsTest {

  @TempDir Path spill;

  private List<Contestant> read(String protocols) {
    SourceText source = SourceText.of(Path.of("library", "hot-spot.yaml"));
    List<Assignment> options =
        List.of(
            Assignment.of("protocols=" + protocols),
            Assignment.of("sweep={protocols.dipc.quantum: [1ms, 0, 1ms]}"));
    return new ScenarioReader(Catalogs.standard(), spill)
        .read(source, options)
        .scenario()
        .protocols();
  }

  @Test
  void settingsAreThoseOfTheScenarioWithDefaultsFilledIn() {
    assertThat(read("[dynamic, {id: dipc, label: dipc}]").getFirst().settings())
        .containsEntry("upgrade", "resend");
  }

  @Test
  void allValuesOfASweptSettingAreTold() {
    assertThat(read("[dynamic, {id: dipc, label: mine}]").getLast())
        .satisfies(dipc -> assertThat(dipc.label()).isEqualTo("mine"))
        .satisfies(dipc -> assertThat(dipc.settings()).containsEntry("quantum", "1ms, 0"));
  }
}
