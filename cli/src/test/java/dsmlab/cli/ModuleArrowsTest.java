package dsmlab.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dsmlab.protocol.Host;
import dsmlab.protocol.ProtocolNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Imports run one way through the modules, as drawn in the architecture. */
class ModuleArrowsTest {

  /** A module, its package, and the modules it may know. */
  private enum Module {
    SIM_CORE("sim-core", "dsmlab.sim"),
    PROTOCOLS("protocols", "dsmlab.protocol", SIM_CORE),
    WORKLOADS("workloads", "dsmlab.workload", SIM_CORE),
    SYSTEM_V("programs", "dsmlab.systemv", SIM_CORE, PROTOCOLS),
    CHECKPOINTS("programs", "dsmlab.checkpoint", SIM_CORE, PROTOCOLS),
    GROUPS("programs", "dsmlab.vgroup", SIM_CORE, PROTOCOLS, SYSTEM_V),
    PROGRAMS("programs", "dsmlab.program", SIM_CORE, PROTOCOLS, SYSTEM_V, GROUPS),
    MACHINE(
        "machine",
        "dsmlab.machine",
        SIM_CORE,
        PROTOCOLS,
        WORKLOADS,
        SYSTEM_V,
        GROUPS,
        CHECKPOINTS,
        PROGRAMS),
    VERIFICATION(
        "verification",
        "dsmlab.verification",
        SIM_CORE,
        PROTOCOLS,
        WORKLOADS,
        SYSTEM_V,
        CHECKPOINTS,
        PROGRAMS,
        MACHINE),
    SCENARIOS(
        "scenarios",
        "dsmlab.scenario",
        SIM_CORE,
        PROTOCOLS,
        WORKLOADS,
        SYSTEM_V,
        GROUPS,
        CHECKPOINTS,
        PROGRAMS,
        MACHINE,
        VERIFICATION),
    // Reports read metrics and rows; of a protocol they know the declaration, see below.
    REPORTS("reports", "dsmlab.report", SIM_CORE, PROTOCOLS, MACHINE, VERIFICATION, SCENARIOS),
    CLI(
        "cli",
        "dsmlab.cli",
        SIM_CORE,
        PROTOCOLS,
        WORKLOADS,
        SYSTEM_V,
        GROUPS,
        CHECKPOINTS,
        PROGRAMS,
        MACHINE,
        VERIFICATION,
        SCENARIOS,
        REPORTS);

    private final String folder;
    private final String root;
    private final Set<Module> known;

    Module(String folder, String root, Module... known) {
      this.folder = folder;
      this.root = root;
      this.known = Set.of(known);
    }

    Set<Module> unknown() {
      Set<Module> others = EnumSet.allOf(Module.class);
      others.removeAll(known);
      others.remove(this);
      return others;
    }

    String packages() {
      return root + "..";
    }

    boolean holds(String className) {
      return className.startsWith(root + ".");
    }

    /** A folder may hold several packages, each with imports of its own. */
    boolean holdsWithItsFolder(String className) {
      return Arrays.stream(values())
          .anyMatch(module -> module.folder.equals(folder) && module.holds(className));
    }

    Path sources() {
      Path moduleUnderTest = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
      return moduleUnderTest.resolveSibling(folder).resolve("src/main/java");
    }
  }

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(location -> !location.contains("test-classes"))
            .importPackages("dsmlab");
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void knowsOnlyTheModulesBelow(Module module) {
    String[] unknown = module.unknown().stream().map(Module::packages).toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(module.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(unknown)
        .allowEmptyShould(true)
        .check(classes);
  }

  /** Chronicles are what any protocol did, not how it works. */
  @Test
  void reportsKnowOfProtocolsOnlyWhatTheyDeclareAndDid() {
    noClasses()
        .that()
        .resideInAPackage(Module.REPORTS.packages())
        .should()
        .dependOnClassesThat(
            resideInAPackage("dsmlab.protocol.(*)..")
                .and(not(resideInAPackage("dsmlab.protocol.chronicle.."))))
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ProtocolNode.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Host.class)
        .check(classes);
  }

  @Test
  void aProtocolHasNoClockThreadFileOrRandomNumberOfItsOwn() {
    noClasses()
        .that()
        .resideInAPackage(Module.PROTOCOLS.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.time..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.random..")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Math.class, "random")
        .allowEmptyShould(true)
        .check(classes);
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void everySourceOfTheModuleWasLookedAt(Module module) throws IOException {
    Set<String> seen = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(sourceClasses(module)).isSubsetOf(seen);
  }

  @ParameterizedTest
  @EnumSource(Module.class)
  void everySourceOfTheModuleIsInItsPackage(Module module) throws IOException {
    assertThat(sourceClasses(module)).allMatch(module::holdsWithItsFolder);
  }

  @Test
  void everyClassBelongsToAModule() {
    Predicate<JavaClass> held =
        type -> Arrays.stream(Module.values()).anyMatch(module -> module.holds(type.getName()));
    assertThat(classes).allMatch(held);
  }

  private static List<String> sourceClasses(Module module) throws IOException {
    Path sources = module.sources();
    assertThat(sources).isDirectory();
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .map(file -> sources.relativize(file).toString())
          .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
          .map(file -> file.substring(0, file.length() - ".java".length()))
          .map(file -> file.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    }
  }
}
