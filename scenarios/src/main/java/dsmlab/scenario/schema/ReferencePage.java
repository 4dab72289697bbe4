package dsmlab.scenario.schema;

import dsmlab.machine.MachinePreset;
import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.scenario.read.Catalogs;
import dsmlab.scenario.read.ScenarioKeys;
import dsmlab.sim.fault.DisturbanceKinds;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.transport.Transports;
import java.util.List;
import java.util.stream.Collectors;

/** The reference page of everything that a scenario and its results can name, in Markdown. */
public final class ReferencePage {

  private static final String HEAD =
      """
      # Reference

      Everything that a scenario and its results can name. This page is printed from the declarations
      that also read scenarios, answer `dsmlab describe` and make the schema for editors; a test
      keeps it so. How scenarios are written is told in [scenarios/README.md](../scenarios/README.md).
      """;

  private final Catalogs catalogs;
  private final StringBuilder text = new StringBuilder(HEAD);

  private ReferencePage(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** The page about some catalogues. */
  public static String markdown(Catalogs catalogs) {
    ReferencePage page = new ReferencePage(catalogs);
    page.scenario();
    page.machine();
    page.workloads();
    page.protocols();
    page.metrics();
    return page.text.toString();
  }

  private void scenario() {
    chapter(
        "Scenario", "The keys at the top. `machine`, `workload` and `protocols` are told below.");
    parameters(ScenarioKeys.TOP);
    section(
        "Replications",
        "The settings in `replications:` when their number depends on what is measured:"
            + " [model.md](model.md#replications).");
    parameters(ScenarioKeys.REPLICATIONS);
  }

  private void machine() {
    chapter("Machine", "The settings in `machine:`.");
    parameters(ScenarioKeys.MACHINE);
    section("Node", "Costs of a node, the settings in `machine.node:`.");
    parameters(ScenarioKeys.NODE);
    section(
        "V groups",
        "The V kernels for programs that send to processes and groups, the settings in"
            + " `machine.groups:`: [v-groups.md](systems/v-groups.md).");
    parameters(ScenarioKeys.GROUPS);
    section(
        "Presets",
        "Values of `machine.preset:`. They give page size, network and costs of the nodes where a"
            + " scenario is silent; [machines.md](machines.md) has their figures and sources.");
    header("preset", "machine");
    for (MachinePreset preset : catalogs.machines().entries()) {
      row("[`%s`](machines.md#%s)".formatted(preset.id(), preset.id()), preset.summary());
    }
    chapter("Networks", "Values of `machine.network.type:`, each with its own settings beside it.");
    catalogs.networks().entries().forEach(this::entry);
    chapter(
        "Transports",
        "Values of `machine.transport.type:`, each with its own settings beside it:"
            + " [faults.md](faults.md).");
    Transports.catalog().entries().forEach(this::entry);
    chapter(
        "Faults",
        "Values of `type:` in the list `faults:`, each with its own settings beside it:"
            + " [faults.md](faults.md).");
    DisturbanceKinds.catalog().entries().forEach(this::entry);
  }

  private void workloads() {
    chapter(
        "Workloads",
        "Values of `workload.type:`, each with its own settings beside it, and these:");
    parameters(ScenarioKeys.WORKLOAD);
    catalogs.allWorkloads().entries().forEach(this::entry);
    chapter(
        "Programs",
        "Values of `workload.program:` where the type is `program`, each with its own settings"
            + " beside it: [programs.md](programs.md).");
    catalogs.programs().entries().forEach(this::entry);
    chapter(
        "System V services",
        "Values of `machine.ipc.type:`, who serves the System V calls of programs, each with its own"
            + " settings beside it.");
    catalogs.ipc().entries().forEach(this::entry);
    chapter(
        "Checkpoints",
        "Values of `machine.checkpoints.type:`, each with its own settings beside it:"
            + " [hdcr.md](systems/hdcr.md).");
    catalogs.checkpoints().entries().forEach(this::entry);
  }

  private void protocols() {
    chapter(
        "Protocols",
        "What `protocols:` can list, each with its own settings in a mapping with `id`, and these:");
    parameters(ScenarioKeys.PROTOCOL);
    catalogs.protocols().entries().forEach(this::protocol);
  }

  private void protocol(ProtocolDescriptor<?> protocol) {
    entry(protocol);
    String promise = protocol.promise().word();
    String kinds =
        protocol.messages().stream().map(MessageKind::word).collect(Collectors.joining(", "));
    String tolerance =
        protocol.tolerance().stream().map(Hazard::word).collect(Collectors.joining(", "));
    text.append(
        "\nPromise: %s. Messages: %s. Tolerates: %s.\n".formatted(promise, kinds, tolerance));
  }

  private void metrics() {
    chapter("Metrics", "What is measured in a run, as `runs.csv` names it.");
    header("metric", "unit", "best", "meaning");
    for (Metric metric : Metrics.CATALOG.entries()) {
      String best = metric.lowerIsBetter() ? "least" : "";
      row(code(metric.id()), metric.unit(), best, metric.summary());
    }
  }

  private void entry(Described entry) {
    section(entry.id(), "%s Source: %s.".formatted(entry.summary(), entry.source()));
    parameters(entry.parameters());
  }

  private void chapter(String title, String words) {
    text.append("\n## %s\n\n%s\n".formatted(title, words));
  }

  private void section(String title, String words) {
    text.append("\n### %s\n\n%s\n".formatted(title, words));
  }

  private void parameters(List<Parameter> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    header("setting", "default", "expected", "meaning");
    for (Parameter parameter : parameters) {
      String name = code(parameter.name());
      row(name, defaultOf(parameter), parameter.expectation(), parameter.description());
    }
  }

  private static String defaultOf(Parameter parameter) {
    String value = parameter.defaultText();
    if (value == null) {
      return "required";
    }
    return value.isEmpty() ? "" : code(value);
  }

  private static String code(String word) {
    return "`" + word + "`";
  }

  private void header(String... cells) {
    text.append('\n');
    row(cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
