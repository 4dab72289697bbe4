package dsmlab.report.diagram;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.protocol.chronicle.Occurrence.TimerSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a chronicle tells, as things that can be drawn; what has no end is still under way. */
record Story(
    List<Flight> flights,
    List<FaultSpan> faults,
    List<RightsSpan> rights,
    List<TimerSpan> timers,
    List<Deed> deeds,
    List<DownSpan> downs,
    List<Comment> comments) {

  /** A message from the moment it leaves to the moment it is handled. */
  record Flight(
      Sent sent,
      Moment left,
      Optional<Delivered> delivered,
      Optional<Moment> handled,
      boolean lost) {

    MessageKind kind() {
      return sent.kind();
    }
  }

  /** A process that waits for a page. */
  record FaultSpan(FaultStarted start, Moment from, Optional<Performed> end, Optional<Moment> to) {}

  /** The time for which a node had rights to a page. */
  record RightsSpan(int node, long page, Access access, Moment from, Optional<Moment> to) {}

  /** A timer that runs. */
  record TimerSpan(TimerSet set, Moment from, Optional<Moment> to) {}

  /** A reference that was performed. */
  record Deed(Performed performed, Moment when) {}

  /** The time for which a node was down. */
  record DownSpan(int node, Moment from, Optional<Moment> to) {}

  /** A remark of somebody who watched. */
  record Comment(Remark remark, Moment when) {}

  Story {
    flights = List.copyOf(flights);
    faults = List.copyOf(faults);
    rights = List.copyOf(rights);
    timers = List.copyOf(timers);
    deeds = List.copyOf(deeds);
    downs = List.copyOf(downs);
    comments = List.copyOf(comments);
  }

  /** The moments at which something can be seen to happen. */
  Stream<Moment> moments() {
    return Stream.of(
            flights.stream().flatMap(f -> both(f.left(), f.handled())),
            faults.stream().flatMap(f -> both(f.from(), f.to())),
            rights.stream().flatMap(r -> both(r.from(), r.to())),
            timers.stream().flatMap(t -> both(t.from(), t.to())),
            deeds.stream().map(Deed::when),
            downs.stream().flatMap(d -> both(d.from(), d.to())),
            comments.stream().map(Comment::when))
        .flatMap(one -> one);
  }

  private static Stream<Moment> both(Moment from, Optional<Moment> to) {
    return Stream.concat(Stream.of(from), to.stream());
  }
}
