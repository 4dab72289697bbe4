package dsmlab.report.diagram;

import dsmlab.protocol.Message;
import dsmlab.protocol.chronicle.Occurrence;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The nodes of a picture from left to right, and the bands of pages along their lines. */
final class Columns {

  static final int NODES_MAX = 16;
  static final int PAGES_MAX = 4;

  private static final double LEFT = 204;
  private static final double RIGHT = 60;
  private static final double BAND = 8;
  private static final double BAND_STEP = 11;

  private final List<Integer> nodes;
  private final List<Long> pages;
  private final int nodesLeftOut;
  private final int pagesLeftOut;
  private final double spacing;

  private Columns(
      List<Integer> nodes, int nodesLeftOut, List<Long> pages, int pagesLeftOut, double spacing) {
    this.nodes = nodes;
    this.nodesLeftOut = nodesLeftOut;
    this.pages = pages;
    this.pagesLeftOut = pagesLeftOut;
    this.spacing = spacing;
  }

  /** Columns for the nodes that are wanted, or those at which most happens in what is drawn. */
  static Columns of(int nodesOfRun, List<Occurrence> drawn, Set<Integer> wanted) {
    List<Integer> possible =
        IntStream.range(0, nodesOfRun)
            .filter(node -> wanted.isEmpty() || wanted.contains(node))
            .boxed()
            .toList();
    List<Integer> nodes = busiest(drawn, Occurrence::node, NODES_MAX, possible);
    List<Long> all =
        drawn.stream()
            .map(Occurrence::page)
            .filter(page -> page != Message.NO_PAGE)
            .distinct()
            .toList();
    List<Long> pages = busiest(drawn, Occurrence::page, PAGES_MAX, all);
    return new Columns(
        nodes,
        possible.size() - nodes.size(),
        pages,
        all.size() - pages.size(),
        spacing(nodes.size()));
  }

  private static <T extends Comparable<T>> List<T> busiest(
      List<Occurrence> drawn, Function<Occurrence, T> what, int most, List<T> possible) {
    Map<T, Integer> counts = new HashMap<>();
    drawn.forEach(one -> counts.merge(what.apply(one), 1, Integer::sum));
    return possible.stream()
        .sorted(
            Comparator.comparingInt((T one) -> -counts.getOrDefault(one, 0))
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .sorted()
        .toList();
  }

  private static double spacing(int nodes) {
    return switch (nodes) {
      case 1, 2 -> 320;
      case 3 -> 250;
      case 4 -> 220;
      case 5, 6 -> 185;
      case 7, 8 -> 160;
      default -> 130;
    };
  }

  List<Integer> nodes() {
    return nodes;
  }

  List<Long> pages() {
    return pages;
  }

  int nodesLeftOut() {
    return nodesLeftOut;
  }

  int pagesLeftOut() {
    return pagesLeftOut;
  }

  boolean severalPages() {
    return pages.size() > 1;
  }

  boolean has(int node) {
    return nodes.contains(node);
  }

  /** The middle of a node's column. */
  double x(int node) {
    return LEFT + nodes.indexOf(node) * spacing;
  }

  /** Half the width of a node's bands. */
  double half() {
    return ((pages.size() - 1) * BAND_STEP + BAND) / 2 + 1;
  }

  /** The middle of the band of a page. */
  double bandX(int node, long page) {
    double first = x(node) - (pages.size() - 1) * BAND_STEP / 2;
    return first + pages.indexOf(page) * BAND_STEP;
  }

  static double bandWidth() {
    return BAND;
  }

  double spacing() {
    return spacing;
  }

  double left() {
    return LEFT;
  }

  double width() {
    return LEFT + (nodes.size() - 1) * spacing + spacing / 2 + RIGHT;
  }
}
