package dsmlab.cli.diagram;

import dsmlab.cli.option.IndexConverter;
import dsmlab.cli.option.MomentConverter;
import dsmlab.cli.option.MomentsConverter;
import dsmlab.cli.option.OptionException;
import dsmlab.cli.option.PictureFormConverter;
import dsmlab.cli.option.SpacingConverter;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Selection;
import dsmlab.report.diagram.DiagramOptions;
import dsmlab.report.diagram.DiagramOptions.Spacing;
import dsmlab.report.diagram.SpaceTimeDiagram;
import dsmlab.report.diagram.TraceEvents;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which part of a run is drawn, and how. */
public final class DrawingOptions {

  /** Much more than a diagram shows, and as much as a trace viewer likes. */
  private static final int OCCURRENCES_MAX = 200_000;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description =
          "Where the picture begins, such as 1.5ms; at the run's beginning when not given.")
  private long fromPicos;

  @Option(
      names = "--to",
      paramLabel = "TIME",
      converter = MomentConverter.class,
      description = "Where the picture ends; at the run's end when not given.")
  private long toPicos = Long.MAX_VALUE;

  @Option(
      names = "--page",
      paramLabel = "P",
      converter = IndexConverter.class,
      description = "Only what is about this page; may be repeated.")
  private List<Long> pages = new ArrayList<>();

  @Option(
      names = "--node",
      paramLabel = "N",
      converter = IndexConverter.class,
      description = "Only this node and its messages; may be repeated.")
  private List<Long> nodes = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "svg|perfetto",
      converter = PictureFormConverter.class,
      description = "A space-time diagram (default), or a trace for Perfetto and chrome://tracing.")
  private PictureForm form = PictureForm.SVG;

  @Option(
      names = "--spacing",
      paramLabel = "time|events",
      converter = SpacingConverter.class,
      description =
          "Moments as far apart as time tells, long pauses cut (default), or equally far.")
  private Spacing spacing = Spacing.TIME;

  @Option(
      names = "--moments",
      paramLabel = "N",
      converter = MomentsConverter.class,
      description = "How many moments a diagram shows before it is cut; 120 when not given.")
  private int momentsMax = DiagramOptions.MOMENTS_MAX;

  /**
   * Makes sure that there is such a part of a run.
   *
   * @throws OptionException with everything that is wrong
   */
  public void check(int nodesOfRun) {
    List<SettingException> problems = new ArrayList<>();
    for (long node : nodes) {
      if (node >= nodesOfRun) {
        problems.add(
            new SettingException(
                "the run has no node %d".formatted(node), "0 to " + (nodesOfRun - 1), null));
      }
    }
    if (fromPicos > toPicos) {
      problems.add(
          new SettingException(
              "--to %s is before --from".formatted(Units.durationText(toPicos)),
              "%s or more".formatted(Units.durationText(fromPicos)),
              null));
    }
    if (!problems.isEmpty()) {
      throw new OptionException(problems);
    }
  }

  /** Keeps the part of a run that is to be drawn. */
  public ChronicleKeeper keeper() {
    Selection selection = new Selection(Set.copyOf(pages), nodes(), fromPicos, toPicos);
    return new ChronicleKeeper(selection, Part.BEGINNING, OCCURRENCES_MAX);
  }

  /** Draws a run that has been done. */
  public String picture(Drawing drawing) {
    return switch (form) {
      case SVG -> SpaceTimeDiagram.svg(drawing.chronicle(), diagram(drawing.caption()));
      case PERFETTO -> TraceEvents.json(drawing.chronicle());
    };
  }

  private DiagramOptions diagram(String caption) {
    return DiagramOptions.DEFAULT
        .withCaption(caption)
        .withNodes(nodes())
        .withSpacing(spacing)
        .withMomentsMax(momentsMax);
  }

  private Set<Integer> nodes() {
    return nodes.stream().map(Math::toIntExact).collect(Collectors.toUnmodifiableSet());
  }
}
