package dsmlab.protocol.chronicle;

import dsmlab.protocol.Access;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Lost;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How things stood when the kept part of a chronicle begins: what came before, in sum. */
final class Opening {

  private final Map<Place, Access> rights =
      new TreeMap<>(Comparator.comparingLong(Place::page).thenComparingInt(Place::node));
  private final Map<Object, Occurrence> underWay = new LinkedHashMap<>();
  private long passed;

  private record Place(long page, int node) {}

  private record Waiting(int node, int process) {}

  private record Transmission(long sequence, int receiver) {}

  /** Something happened before the kept part. */
  void pass(Occurrence occurrence) {
    passed++;
    switch (occurrence) {
      case Held held -> rights.put(new Place(held.page(), held.node()), held.access());
      case AccessChanged changed ->
          rights.put(new Place(changed.page(), changed.node()), changed.to());
      case FaultStarted fault -> underWay.put(new Waiting(fault.node(), fault.process()), fault);
      case Performed end -> underWay.remove(new Waiting(end.node(), end.process()));
      case Sent sent -> underWay.put(new Transmission(sent.sequence(), sent.receiver()), sent);
      case Delivered end -> underWay.remove(new Transmission(end.sequence(), end.node()));
      case Lost lost -> underWay.remove(new Transmission(lost.sequence(), lost.receiver()));
      default -> {}
    }
  }

  /** How many occurrences came before. */
  long passed() {
    return passed;
  }

  /** The rights that nodes held at some time, and what was under way. */
  List<Occurrence> at(long from) {
    List<Occurrence> all = new ArrayList<>();
    rights.forEach((place, access) -> {
      if (access != Access.NONE) {
        all.add(new Held(from, place.node(), place.page(), access));
      }
    });
    all.addAll(underWay.values());
    return all;
  }
}
