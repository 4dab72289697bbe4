package dsmlab.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.machine.NodeCosts;
import dsmlab.scenario.Experiment;
import dsmlab.scenario.Plan;
import dsmlab.scenario.PlannedRun;
import dsmlab.scenario.yaml.ScenarioException;
import dsmlab.scenario.yaml.SourceText;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Reads the scenarios of scripts: their problems word for word, or the runs that they plan. */
class ScenarioScriptsTest {

  @TempDir Path spill;

  @TestFactory
  Stream<DynamicTest> problems() {
    return script("problems.txt");
  }

  @TestFactory
  Stream<DynamicTest> plans() {
    return script("plans.txt");
  }

  private Stream<DynamicTest> script(String name) {
    Script script = new Script(name);
    return script.cases().stream()
        .map(one -> DynamicTest.dynamicTest(one.title(), () -> check(script, one)));
  }

  private void check(Script script, Script.Case one) throws IOException {
    String actual = output(one);
    if (Script.rewrites()) {
      script.rewrite(one, actual);
    } else {
      assertThat(actual).isEqualTo(one.expected());
    }
  }

  private String output(Script.Case one) {
    SourceText source = new SourceText("s.yaml", one.scenario(), Script.directory());
    try {
      List<Assignment> sets = new ArrayList<>();
      one.sets().forEach(set -> sets.add(Assignment.of(set)));
      return describe(new ScenarioReader(TestCatalogs.small(), spill).read(source, sets));
    } catch (ScenarioException | SettingException e) {
      return e.getMessage();
    }
  }

  private static String describe(Experiment experiment) {
    return Plan.of(experiment).runs().stream()
        .map(ScenarioScriptsTest::describe)
        .collect(Collectors.joining("\n"));
  }

  private static String describe(PlannedRun run) {
    return "%s %s #%d: nodes %d, pages %d, %s%s %s, %s %s %s, %s"
        .formatted(
            run.protocol().label(),
            run.point().values(),
            run.replication(),
            run.point().machine().nodes(),
            run.point().machine().pageBytes(),
            costs(run.point().machine().node()),
            run.point().machine().network().id(),
            run.point().machine().networkSettings().texts(),
            run.point().workload().descriptor().id(),
            run.point().workload().settings().texts(),
            run.point().workload().ordering().word(),
            run.protocol().settings().texts());
  }

  /** The costs of a node that are not the defaults. */
  private static String costs(Settings node) {
    StringBuilder costs = new StringBuilder();
    Map<String, String> defaults = Settings.of(NodeCosts.PARAMETERS, Map.of()).texts();
    node.texts()
        .forEach((name, text) -> {
          if (!text.equals(defaults.get(name))) {
            costs.append(name).append(' ').append(text).append(", ");
          }
        });
    return costs.toString();
  }
}
