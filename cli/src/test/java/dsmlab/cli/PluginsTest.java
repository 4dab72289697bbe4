package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.TestProgram.Ending;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users' jars offer stands beside what is built in, or is refused in words. */
class PluginsTest {

  private static final String CONTENTS_INSTALLED = "host.install(page.page(), page.contents());";
  private static final String RIGHTS_DROPPED = "host.setAccess(page, Access.NONE);";

  private static final String MINE =
      """
      name: mine
      workload: {type: trace, file: ping.txt}
      protocols: [ring-migration, dynamic]
      """;

  private static final String SAVED =
      """
      name: saved
      machine:
        preset: gigabit-2004
        checkpoints: {type: token-sync, interval: 5ms, processBytes: 4KiB, detection: 1ms}
      faults:
        - {type: crash, node: 2, at: 60ms, restart: 62ms}
      workload: {type: program, program: jacobi, processes: 4, points: 16, iterations: 30, point: 5us}
      protocols: [dynamic]
      checks: true
      """;

  @TempDir private Path directory;
  private TestProgram dsmlab;
  private PluginJars jars;

  @BeforeEach
  void prepare() throws IOException {
    dsmlab = TestProgram.in(directory);
    jars = new PluginJars(Files.createDirectory(directory.resolve("jars")));
    Files.copy(Traces.PING_PONG, directory.resolve("ping.txt"));
  }

  private Ending run(String line) {
    return dsmlab.run((Object[]) line.split(" "));
  }

  @Test
  void aProtocolOfAJarIsListedLastWhereverTheOptionStands() throws IOException {
    jars.addRing();
    Ending before = run("--plugins jars list protocols");
    assertThat(before.code()).isZero();
    assertThat(before.outputLines()).last().asString().startsWith("ring-migration");
    assertThat(run("list --plugins=jars protocols")).isEqualTo(before);
    assertThat(run("list protocols").output()).doesNotContain("ring-migration");
  }

  @Test
  void theEnvironmentStandsForTheOption() throws IOException {
    jars.addRing();
    Ending ending = dsmlab.withPlugins("jars").run("describe", "ring-migration");
    assertThat(ending.output()).contains("asks node after node");
  }

  @Test
  void itIsComparedAndChecked() throws IOException {
    jars.addRing();
    Ending ending =
        run("compare ping.txt --protocols ring-migration,dynamic --checks --plugins jars");
    assertThat(ending.messages()).isEmpty();
    assertThat(ending.output()).contains("ring-migration");
    assertThat(run("compare ping.txt --plugins jars").output()).contains("ring-migration");
  }

  @Test
  void itKeepsTheContract() throws IOException {
    jars.addRing();
    Ending ending = run("contract --protocol ring-migration --runs 20 --plugins jars");
    assertThat(ending.code()).isZero();
    assertThat(ending.output()).contains("  yes  keeps its promise on every network");
  }

  @Test
  void aScenarioNamesItAndTheReportTellsTheWholeCommand() throws IOException {
    jars.addRing();
    Files.writeString(directory.resolve("mine.yaml"), MINE);
    assertThat(run("plan mine.yaml").messages()).contains("unknown protocol 'ring-migration'");
    assertThat(run("run mine.yaml --out out --plugins jars").code()).isZero();
    assertThat(Files.readString(directory.resolve("out/command.txt"))).contains("--plugins jars");
    assertThat(Files.readString(directory.resolve("out/report.html"))).contains("Ring migration");
    assertThat(run("report out --plugins jars").code()).isZero();
    assertThat(run("report out").code()).isZero();
  }

  @Test
  void aCheckpointAlgorithmOfAJarSavesProgramsThatCrash() throws IOException {
    jars.addToken("", "");
    assertThat(run("list checkpoints --plugins jars").outputLines())
        .last()
        .asString()
        .startsWith("token-sync");
    Files.writeString(directory.resolve("saved.yaml"), SAVED);
    assertThat(run("plan saved.yaml").messages()).contains("checkpoint algorithm 'token-sync'");
    Ending ending = run("run saved.yaml --out out --plugins jars");
    assertThat(ending.code()).isZero();
    assertThat(ending.output()).contains("4 of 4 nodes went back");
    jars.addToken("the example of", "a changed example of");
    assertThat(run("plan saved.yaml --plugins jars").output())
        .isNotEqualTo(planOfUnchanged("saved.yaml"));
  }

  private String planOfUnchanged(String scenario) throws IOException {
    jars.addToken("", "");
    return run("plan %s --plugins jars".formatted(scenario)).output();
  }

  @Test
  void aCheckpointAlgorithmThatDoesNotDrainIsFoundOut() throws IOException {
    jars.addToken("host.lastRound() + 1)", "host.lastRound() + 1).to(Errand.SAVE)");
    Files.writeString(directory.resolve("saved.yaml"), SAVED);
    Ending ending = run("run saved.yaml --out out --plugins jars");
    assertThat(ending.code()).isEqualTo(3);
    assertThat(ending.messages()).contains("the recovery line is not consistent: node");
  }

  @Test
  void aCheckpointAlgorithmWithoutAnIdIsRefused() throws IOException {
    jars.addToken("\"token-sync\"", "\"Token Sync\"");
    checkRefused("token.jar: checkpoint algorithm 'Token Sync': its id is none; expected lower");
    jars.addToken("\"rounds\", 20", "\"interval\", 20");
    checkRefused("the parameter 'interval' is there already; expected another name");
    jars.addToken("\"token-sync\"", "\"parallel-sync\"");
    checkRefused("a checkpoint algorithm 'parallel-sync' exists already");
  }

  @Test
  void otherCodeIsAnotherRun() throws IOException {
    Files.writeString(directory.resolve("mine.yaml"), MINE);
    jars.addRing();
    String first = run("plan mine.yaml --plugins jars").output();
    jars.addRing("the example of", "a changed example of");
    assertThat(run("plan mine.yaml --plugins jars").output()).isNotEqualTo(first);
  }

  @Test
  void aProtocolThatThrowsIsAFailedRunThatSaysWhere() throws IOException {
    jars.addRing(
        CONTENTS_INSTALLED, "if (page.page() >= 0) throw new NullPointerException(\"mine\");");
    Ending ending = run("compare ping.txt --protocols ring-migration --plugins jars");
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.messages())
        .contains("ring-migration: the run ended with java.lang.NullPointerException: mine")
        .contains(" at example.ring.RingMigration.receive(RingMigration.java:")
        .doesNotContain("\tat ");
  }

  @Test
  void aBrokenPromiseIsToldByChecksAndByTheContract() throws IOException {
    jars.addRing(RIGHTS_DROPPED, "");
    Ending checked = run("compare ping.txt --protocols ring-migration --checks --plugins jars");
    assertThat(checked.code()).isEqualTo(3);
    assertThat(checked.messages())
        .contains("ring-migration breaks its promise ", "what led to it is drawn in violation.svg");
    assertThat(Files.readString(directory.resolve("violation.svg")))
        .contains("class=\"message ", "class=\"wrong\"");
    Ending contract = run("contract --protocol ring-migration --runs 5 --plugins jars");
    assertThat(contract.code()).isEqualTo(3);
    assertThat(contract.output()).contains("  NO   serves each node in turn");
  }

  @Test
  void aBrokenPromiseIsShrunkToAScriptThatShowsIt() throws IOException {
    jars.addRing(RIGHTS_DROPPED, "");
    Ending fuzz = run("fuzz --protocol ring-migration --plugins jars");
    assertThat(fuzz.code()).isEqualTo(3);
    assertThat(fuzz.output())
        .contains("dsmlab fuzz --protocol ring-migration --seed ", "has several copies");
    String script = fuzz.output().replaceFirst("(?s).*  script  (\\S+)\\R.*", "$1");
    Ending again = run("script " + script + " --plugins jars");
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.messages()).isEmpty();
    assertThat(again.output()).contains("fails: page 0 has several copies");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '~',
      value = {
        "return List.of(like(\"dynamic\", ConsistencyModel.SLOW)); ~ a protocol 'dynamic' exists",
        "return List.of(like(\"My Own\", ConsistencyModel.SLOW)); ~ 'My Own' is no id of a",
        "return List.of(like(\"all\", ConsistencyModel.SLOW)); ~ the id 'all' has a meaning",
        "return List.of(like(\"mine\", null)); ~ protocol 'mine': it declares no promise; expected",
        "return List.of(); ~ a program or a checkpoint algorithm; expected at",
        "return null; ~ its provider fails with java.lang.NullPointerException",
        "throw new IllegalStateException(\"no\"); ~ fails with java.lang.IllegalStateException: no",
      })
  void aProviderThatOffersNothingUsableIsRefused(String statement, String sentence)
      throws IOException {
    jars.addProvider("mine.jar", statement);
    checkRefused("mine.jar: ", sentence);
  }

  private void checkRefused(String... sentences) {
    Ending ending = run("list protocols --plugins jars");
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.output()).isEmpty();
    assertThat(ending.messages()).contains(sentences).doesNotContain("\tat ");
  }

  @Test
  void everyJarThatCannotBeUsedIsNamed() throws IOException {
    jars.addEntry("a.jar", "notes.txt", new byte[0]);
    jars.addEntry("b.jar", PluginJars.SERVICE, "Nobody".getBytes(StandardCharsets.UTF_8));
    jars.addClassOfVersion("c.jar", 99);
    jars.addEntry("d.jar", PluginJars.SERVICE, "java.lang.String".getBytes(StandardCharsets.UTF_8));
    Files.writeString(directory.resolve("jars/e.jar"), "not a jar");
    Files.createDirectory(directory.resolve("jars/f.jar"));
    checkRefused(
        "a.jar: it has no entry META-INF/services/dsmlab.protocol.ProtocolProvider, META-INF",
        "b.jar: Provider Nobody not found; expected names of public classes",
        "c.jar: it was compiled for a newer Java than this one",
        "d.jar: no class in it that its service entry names offers a protocol",
        "e.jar: it cannot be read as a jar",
        "f.jar: this is a directory; expected a jar of classes");
  }

  @ParameterizedTest
  @CsvSource({
    "nowhere, nowhere does not exist",
    "ping.txt, ping.txt is no directory",
    "jars, no jar is in"
  })
  void aDirectoryWithoutJarsIsRefused(String name, String sentence) {
    Ending ending = run("list protocols --plugins " + name);
    assertThat(ending.code()).isEqualTo(2);
    assertThat(ending.messages()).contains(sentence);
  }

  @Test
  void theOptionNeedsItsValueOnce() throws IOException {
    jars.addRing();
    assertThat(run("list protocols --plugins").messages()).startsWith("--plugins: its value is");
    assertThat(run("list protocols --plugins jars --plugins jars").messages())
        .startsWith("--plugins: it is given more than once");
  }
}
