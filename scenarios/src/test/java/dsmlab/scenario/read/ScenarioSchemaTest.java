package dsmlab.scenario.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dsmlab.scenario.ScenarioLibrary;
import dsmlab.scenario.schema.ScenarioSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema knows what the reader knows, and the one in the repository is up to date. */
class ScenarioSchemaTest {

  private static final Path FILE = Path.of("schema", "dsmlab-scenario.schema.json");
  private static final String MODELINE =
      "# yaml-language-server: $schema=../schema/dsmlab-scenario.schema.json\n";

  /** What only the reader can tell: whether things fit each other, and what files hold. */
  private static final Set<String> LEFT_TO_THE_READER =
      Set.of(
          "page size that is no power of two",
          "page size near the larger power",
          "an alias to itself",
          "a missing trace",
          "a directory instead of a trace",
          "a trace that is broken",
          "a workload that refuses its settings",
          "fewer nodes than processes",
          "a protocol twice",
          "a label twice",
          "pages that do not suit a protocol",
          "a path swept twice",
          "a setting that only one of the swept kinds has",
          "too many combinations",
          "too many runs");

  private final Load yaml = new Load(LoadSettings.builder().build());

  @Test
  void theSchemaInTheRepositoryIsTheOneThatIsPrinted() throws IOException {
    String printed = new ScenarioSchema(Catalogs.standard()).json();
    if (Script.rewrites()) {
      Files.createDirectories(FILE.getParent());
      Files.writeString(FILE, printed);
    }
    assertThat(printed)
        .as("%s is out of date: run this test with -Ddsmlab.rewrite=1", FILE)
        .isEqualTo(Files.readString(FILE));
  }

  static List<ScenarioLibrary.Shipped> shipped() {
    return new ScenarioLibrary(Path.of("library")).scenarios();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void shippedScenariosNameItAndAreValid(ScenarioLibrary.Shipped scenario) throws IOException {
    String text = Files.readString(scenario.file());
    assertThat(text).startsWith(MODELINE);
    assertThat(errors(standard(), text)).isEmpty();
  }

  static Stream<Script.Case> accepted() {
    return withoutOptions("plans.txt");
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void whatTheReaderAcceptsIsValid(Script.Case scenario) {
    assertThat(errors(small(), scenario.scenario())).as(scenario.title()).isEmpty();
  }

  static Stream<Script.Case> refused() {
    return withoutOptions("problems.txt")
        .filter(scenario -> !LEFT_TO_THE_READER.contains(scenario.title()))
        .filter(scenario -> !scenario.title().startsWith("where "));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatTheReaderRefusesIsNotValid(Script.Case scenario) {
    assertThat(isRefused(scenario.scenario())).as(scenario.title()).isTrue();
  }

  private static Stream<Script.Case> withoutOptions(String script) {
    return new Script(script).cases().stream().filter(scenario -> scenario.sets().isEmpty());
  }

  /** A change of a good scenario, and where an editor then shows an error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "machine: {preset: rdma-100g}      | machine: {preset: rdma}                 | /machine/preset",
        "machine: {preset: rdma-100g}      | machine: {pageSize: 4 pages}            | /machine/pageSize",
        "machine: {preset: rdma-100g}      | machine: {node: {send: 5}}              | /machine/node/send",
        "machine: {preset: rdma-100g}      | machine: {node: {sends: 5us}}           | /machine/node",
        "machine: {preset: rdma-100g}      | machine: {network: {type: logp, bandwidth: 1Gbps}} | /machine/network",
        "machine: {preset: rdma-100g}      | machine: {network: {latency: 5}}        | /machine/network/latency",
        "workload: {type: uniform}         | workload: {type: uniform, turns: free}  | /workload",
        "workload: {type: uniform}         | workload: {type: uniformly}             | /workload",
        "workload: {type: uniform}         | workload: {type: uniform, pages: 0}     | /workload/pages",
        "protocols: [dynamic]              | protocols: [dinamic]                    | /protocols/0",
        "protocols: [dynamic]              | protocols: [{id: dipc, quantum: long}]  | /protocols/0/quantum",
        "protocols: [dynamic]              | protocols: [{id: dynamic, quantum: 0}]  | /protocols/0",
        "sweep: {machine.nodes: [2]}       | sweep: {machine.nodes: 2}               | /sweep/machine.nodes",
        "sweep: {machine.nodes: [2]}       | sweep: {machine.nods: [2]}              | /sweep",
        "sweep: {machine.nodes: [2]}       | sweep: {workload.pages: [many]}         | /sweep/workload.pages/0",
        "sweep: {machine.nodes: [2]}       | sweep: {size: [{machine.nods: 2}]}      | /sweep/size/0",
        "name: good                        | nam: good                               | ''",
        "seed: 1                           | seed: one                               | /seed"
      })
  void editorsShowWhatIsWrong(String good, String bad, String where) {
    String scenario =
        """
        name: good
        seed: 1
        machine: {preset: rdma-100g}
        workload: {type: uniform}
        protocols: [dynamic]
        sweep: {machine.nodes: [2]}
        """;
    assertThat(errors(standard(), scenario)).isEmpty();
    assertThat(scenario).contains(good);
    assertThat(errors(standard(), scenario.replace(good, bad)))
        .extracting(error -> error.getInstanceLocation().toString())
        .contains(where);
  }

  private boolean isRefused(String text) {
    try {
      return !errors(small(), text).isEmpty();
    } catch (YamlEngineException notEvenYaml) {
      return true;
    }
  }

  private List<Error> errors(Schema schema, String text) {
    Object read = yaml.loadFromString(text);
    JsonNode scenario = JsonMapper.shared().valueToTree(read == null ? "" : read);
    return schema.validate(scenario);
  }

  private static Schema standard() {
    return schema(Catalogs.standard());
  }

  private static Schema small() {
    return schema(TestCatalogs.small());
  }

  private static Schema schema(Catalogs catalogs) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(new ScenarioSchema(catalogs).json());
  }
}
