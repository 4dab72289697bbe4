package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Occurrence;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The moments of a story that are drawn.
 *
 * @param before how many come before them
 * @param after how many come after them
 */
record Window(List<Moment> moments, int before, int after) {

  Window {
    moments = List.copyOf(moments);
  }

  /** As many moments as may be drawn, from the beginning or the end of what was kept. */
  static Window of(Story story, Chronicle chronicle, DiagramOptions options) {
    TreeSet<Moment> all = new TreeSet<>();
    story.moments().filter(moment -> moment.at() >= chronicle.omitted().from()).forEach(all::add);
    List<Moment> sorted = List.copyOf(all);
    int drawn = Math.min(sorted.size(), options.momentsMax());
    int first = options.part() == Part.BEGINNING ? 0 : sorted.size() - drawn;
    return new Window(sorted.subList(first, first + drawn), first, sorted.size() - first - drawn);
  }

  /** Whether anything between two moments can be seen. */
  boolean shows(Moment from, Optional<Moment> to) {
    return !moments.isEmpty()
        && from.compareTo(moments.getLast()) <= 0
        && to.map(end -> end.compareTo(moments.getFirst()) >= 0).orElse(true);
  }

  /** What of a chronicle can be seen to happen. */
  List<Occurrence> of(Chronicle chronicle) {
    if (moments.isEmpty()) {
      return List.of();
    }
    long from = moments.getFirst().at();
    long to = moments.getLast().at();
    return chronicle.occurrences().stream()
        .filter(occurrence -> occurrence.at() >= from && occurrence.at() <= to)
        .toList();
  }
}
