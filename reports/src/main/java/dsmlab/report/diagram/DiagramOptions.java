package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import java.util.Set;

/**
 * How a chronicle is drawn.
 *
 * @param caption what the picture shows, under its title; may be empty
 * @param nodes the nodes with a column, or none for all that there is room for
 * @param spacing how far apart moments are
 * @param part which part is drawn where there are too many moments
 * @param momentsMax how many moments are drawn at most
 */
public record DiagramOptions(
    String caption, Set<Integer> nodes, Spacing spacing, Part part, int momentsMax) {

  /** How many moments a picture has at most unless somebody wants more. */
  public static final int MOMENTS_MAX = 120;

  /** The defaults: everything in proportion to time, from the beginning. */
  public static final DiagramOptions DEFAULT =
      new DiagramOptions("", Set.of(), Spacing.TIME, Part.BEGINNING, MOMENTS_MAX);

  /** How far apart moments are. */
  public enum Spacing {
    /** In proportion to the time between them; long times without events are cut. */
    TIME,
    /** Equally far. */
    EVENTS
  }

  public DiagramOptions {
    nodes = Set.copyOf(nodes);
  }

  /** The same with a caption. */
  public DiagramOptions withCaption(String text) {
    return new DiagramOptions(text, nodes, spacing, part, momentsMax);
  }

  /** The same with columns for some nodes only. */
  public DiagramOptions withNodes(Set<Integer> some) {
    return new DiagramOptions(caption, some, spacing, part, momentsMax);
  }

  /** The same with other distances. */
  public DiagramOptions withSpacing(Spacing other) {
    return new DiagramOptions(caption, nodes, other, part, momentsMax);
  }

  /** The same with the end in place of the beginning of what is too long. */
  public DiagramOptions ofEnd() {
    return new DiagramOptions(caption, nodes, spacing, Part.END, momentsMax);
  }

  /** The same with another bound. */
  public DiagramOptions withMomentsMax(int most) {
    return new DiagramOptions(caption, nodes, spacing, part, most);
  }
}
