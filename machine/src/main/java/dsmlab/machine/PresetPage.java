package dsmlab.machine;

import dsmlab.sim.settings.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The reference page of all machines in Markdown. */
public final class PresetPage {

  private static final String HEAD =
      """
      # Machines

      Presets for a network and the nodes on it, the oldest first. This page is printed from the
      catalogue; a test keeps it so and simulates the times that it compares.

      The figures follow the one-way model *t* = *o* + *L* + bytes / bandwidth + *o*: *o* is the
      processor time at each end, *L* the latency between them; a fault adds the time to take it. What
      a preset does not set keeps its default; page sizes that are not known are taken as 4 KiB. How a figure is known:

      | label | meaning |
      |---|---|
      | found | read in the source that is named |
      | standard | fixed by the standard that the network follows |
      | derived | worked out from other figures, often fitted to a published time |
      | memory | known from the literature without reading it again: high, medium or low confidence |

      """;

  private static final double PERCENT = 100;

  private final StringBuilder text = new StringBuilder(HEAD);

  private PresetPage() {}

  /** The page. */
  public static String markdown() {
    PresetPage page = new PresetPage();
    page.overview();
    Presets.catalog().entries().forEach(page::section);
    return page.text.toString();
  }

  private void row(String... cells) {
    text.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }

  private void header(String... cells) {
    row(cells);
    text.append("|---".repeat(cells.length)).append("|\n");
  }

  private void overview() {
    header("machine", "network", "`send`", "`receive`", "`fault`", "`copyPerKiB`", "settings");
    for (MachinePreset preset : Presets.catalog().entries()) {
      Map<String, String> node =
          preset.machineSettings(2, preset.pageBytes(), InitialOwner.NODE0).node().texts();
      row(
          link(preset.id()),
          "`" + preset.networkId() + "`",
          cell(node, "send"),
          cell(node, "receive"),
          cell(node, "fault"),
          cell(node, "copyPerKiB"),
          settings(preset.networkTexts()));
    }
  }

  private static String link(String id) {
    return "[%s](#%s)".formatted(id, id);
  }

  private static String cell(Map<String, String> texts, String name) {
    return texts.getOrDefault(name, "");
  }

  private static String settings(Map<String, String> texts) {
    return texts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private void section(MachinePreset preset) {
    text.append("\n## ").append(preset.id()).append("\n\n");
    text.append(preset.summary()).append(" Source: ").append(preset.source()).append(".\n\n");
    text.append(preset.mapping().strip()).append("\n\n");
    figures(preset.figures());
    if (!preset.published().isEmpty()) {
      text.append("\n");
      comparisons(preset);
    }
  }

  private void figures(List<PresetFigure> figures) {
    header("setting", "value", "confidence", "what it is");
    for (PresetFigure figure : figures) {
      String path = "`" + figure.path() + "`";
      row(path, figure.text(), figure.confidence().label(), figure.basis());
    }
  }

  private void comparisons(MachinePreset preset) {
    header("time", "published", "simulated", "deviation", "confidence", "remark");
    for (PublishedTime time : preset.published()) {
      long simulatedPicos = time.probe().picos(preset);
      row(
          time.probe().words(),
          time.text(),
          rounded(simulatedPicos),
          percent(time.deviation(simulatedPicos)),
          time.confidence().label(),
          time.remark());
    }
  }

  /** Four digits are more than the figures are worth. */
  private static String rounded(long picos) {
    long unit = 1;
    while (picos / unit >= 10_000) {
      unit *= 10;
    }
    return Units.durationText(Math.round(picos / (double) unit) * unit);
  }

  private static String percent(double share) {
    return share == 0 ? "in range" : String.format(Locale.ROOT, "%+.1f %%", share * PERCENT);
  }
}
