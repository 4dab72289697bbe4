package dsmlab.report.diagram;

import dsmlab.protocol.Access;
import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.Crashed;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultRaised;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Granted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Lost;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Occurrence.Restarted;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.protocol.chronicle.Occurrence.TimerCame;
import dsmlab.protocol.chronicle.Occurrence.TimerSet;
import dsmlab.report.diagram.Story.Comment;
import dsmlab.report.diagram.Story.Deed;
import dsmlab.report.diagram.Story.DownSpan;
import dsmlab.report.diagram.Story.FaultSpan;
import dsmlab.report.diagram.Story.Flight;
import dsmlab.report.diagram.Story.RightsSpan;
import dsmlab.report.diagram.Story.TimerSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a chronicle: joins sends with deliveries, and beginnings with ends. */
final class StoryTeller {

  private final List<Flight> flights = new ArrayList<>();
  private final List<FaultSpan> faults = new ArrayList<>();
  private final List<RightsSpan> rights = new ArrayList<>();
  private final List<TimerSpan> timers = new ArrayList<>();
  private final List<Deed> deeds = new ArrayList<>();
  private final List<DownSpan> downs = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final Map<Integer, DownSpan> down = new LinkedHashMap<>();
  private final Map<Transmission, Flight> flying = new LinkedHashMap<>();
  private final Map<Waiting, FaultSpan> waiting = new LinkedHashMap<>();
  private final Map<Place, RightsSpan> holding = new LinkedHashMap<>();
  private final Map<Alarm, ArrayDeque<TimerSpan>> ticking = new LinkedHashMap<>();
  private final Map<Integer, Moment> lastAtNode = new LinkedHashMap<>();

  private record Transmission(long sequence, int receiver) {}

  private record Waiting(int node, int process) {}

  private record Place(int node, long page) {}

  private record Alarm(int node, long page, int purpose) {}

  private StoryTeller() {}

  /** What a chronicle tells. */
  static Story of(Chronicle chronicle) {
    StoryTeller teller = new StoryTeller();
    chronicle.occurrences().forEach(teller::tell);
    return teller.end();
  }

  private Story end() {
    flights.addAll(flying.values());
    faults.addAll(waiting.values());
    rights.addAll(holding.values());
    ticking.values().forEach(timers::addAll);
    downs.addAll(down.values());
    return new Story(flights, faults, rights, timers, deeds, downs, comments);
  }

  private void tell(Occurrence occurrence) {
    switch (occurrence) {
      case Held held -> hold(held.node(), held.page(), held.access(), now(held));
      case FaultStarted start ->
          waiting.put(
              new Waiting(start.node(), start.process()),
              new FaultSpan(start, now(start), Optional.empty(), Optional.empty()));
      case FaultRaised _, Granted _ -> {}
      case Performed performed -> perform(performed);
      case Sent sent -> send(sent);
      case Delivered delivered -> deliver(delivered);
      case Lost lost -> lose(lost);
      case AccessChanged changed -> change(changed);
      case TimerSet set ->
          ticking
              .computeIfAbsent(
                  new Alarm(set.node(), set.page(), set.purpose()), _ -> new ArrayDeque<>())
              .add(new TimerSpan(set, now(set), Optional.empty()));
      case TimerCame came -> come(came);
      case Crashed crashed -> crash(crashed.node(), now(crashed));
      case Restarted restarted -> restart(restarted.node(), now(restarted));
      case Remark remark -> comments.add(new Comment(remark, now(remark)));
    }
  }

  /** Things that happen at a node at one time have one moment, unless a message came between. */
  private Moment now(Occurrence occurrence) {
    Moment last = lastAtNode.get(occurrence.node());
    return last == null || last.at() != occurrence.at() ? new Moment(occurrence.at(), 0) : last;
  }

  private void perform(Performed performed) {
    Moment now = now(performed);
    FaultSpan fault = waiting.remove(new Waiting(performed.node(), performed.process()));
    if (fault != null) {
      faults.add(
          new FaultSpan(fault.start(), fault.from(), Optional.of(performed), Optional.of(now)));
    }
    deeds.add(new Deed(performed, now));
  }

  private void send(Sent sent) {
    Moment left = sent.departedAt() == sent.at() ? now(sent) : new Moment(sent.departedAt(), 0);
    flying.put(
        new Transmission(sent.sequence(), sent.receiver()),
        new Flight(sent, left, Optional.empty(), Optional.empty(), false));
  }

  private void deliver(Delivered delivered) {
    Flight flight = flying.remove(new Transmission(delivered.sequence(), delivered.node()));
    Moment now = now(delivered);
    if (flight != null && flight.left().at() == delivered.at()) {
      now = new Moment(now.at(), Math.max(now.level(), flight.left().level() + 1));
    }
    lastAtNode.put(delivered.node(), now);
    if (flight != null) {
      flights.add(
          new Flight(
              flight.sent(), flight.left(), Optional.of(delivered), Optional.of(now), false));
    }
  }

  private void lose(Lost lost) {
    Flight flight = flying.remove(new Transmission(lost.sequence(), lost.receiver()));
    if (flight != null) {
      Optional<Moment> now = Optional.of(now(lost));
      flights.add(new Flight(flight.sent(), flight.left(), Optional.empty(), now, true));
    }
  }

  private void change(AccessChanged changed) {
    hold(changed.node(), changed.page(), changed.to(), now(changed));
  }

  private void hold(int node, long page, Access access, Moment now) {
    Place place = new Place(node, page);
    RightsSpan before = holding.remove(place);
    if (before != null && !before.from().equals(now)) {
      rights.add(new RightsSpan(node, page, before.access(), before.from(), Optional.of(now)));
    }
    if (access != Access.NONE) {
      holding.put(place, new RightsSpan(node, page, access, now, Optional.empty()));
    }
  }

  /** Nobody waits on the node any more, and what it held and what it waited for is gone. */
  private void crash(int node, Moment now) {
    Optional<Moment> end = Optional.of(now);
    endAll(waiting, waits -> waits.node() == node)
        .forEach(
            fault -> faults.add(new FaultSpan(fault.start(), fault.from(), Optional.empty(), end)));
    endAll(holding, place -> place.node() == node)
        .forEach(
            held -> rights.add(new RightsSpan(node, held.page(), held.access(), held.from(), end)));
    endAll(ticking, alarm -> alarm.node() == node);
    down.put(node, new DownSpan(node, now, Optional.empty()));
  }

  private static <K, V> List<V> endAll(Map<K, V> open, Predicate<K> whose) {
    List<V> ended =
        open.entrySet().stream()
            .filter(entry -> whose.test(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    open.keySet().removeIf(whose);
    return ended;
  }

  private void restart(int node, Moment now) {
    DownSpan span = down.remove(node);
    if (span != null) {
      downs.add(new DownSpan(node, span.from(), Optional.of(now)));
    }
  }

  private void come(TimerCame came) {
    Alarm alarm = new Alarm(came.node(), came.page(), came.purpose());
    TimerSpan first = ticking.getOrDefault(alarm, new ArrayDeque<>()).poll();
    if (first != null) {
      timers.add(new TimerSpan(first.set(), first.from(), Optional.of(now(came))));
    }
  }
}
