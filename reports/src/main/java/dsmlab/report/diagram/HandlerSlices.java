package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.MessageWords;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultRaised;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.protocol.chronicle.Occurrence.TimerCame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The handlers that run on the nodes: each from the fault, message or timer that it handles until
 * the last message that it sends has left.
 */
final class HandlerSlices {

  /** One handler; times are in the unit of the chronicle. */
  static final class Handler {
    final int node;
    final String name;
    final long from;
    long to;

    Handler(int node, String name, long from) {
      this.node = node;
      this.name = name;
      this.from = from;
      this.to = from;
    }
  }

  /** A message between two handlers. */
  record Flow(Sent sent, Handler source, Handler target) {}

  private record Transmission(long sequence, int receiver) {}

  private record Departure(Sent sent, Handler source) {}

  private final List<Handler> handlers = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();
  private final Map<Integer, Handler> running = new HashMap<>();
  private final Map<Transmission, Departure> departures = new HashMap<>();

  private HandlerSlices() {}

  /** The handlers of a chronicle and the messages between them. */
  static HandlerSlices of(Chronicle chronicle) {
    HandlerSlices slices = new HandlerSlices();
    chronicle.occurrences().stream()
        .filter(occurrence -> occurrence.at() >= chronicle.omitted().from())
        .forEach(slices::read);
    return slices;
  }

  /** The handlers in the order of their beginnings. */
  List<Handler> handlers() {
    return handlers;
  }

  List<Flow> flows() {
    return flows;
  }

  private void read(Occurrence occurrence) {
    switch (occurrence) {
      case FaultRaised fault ->
          begin(fault, fault.access().name().toLowerCase(Locale.ROOT) + " fault");
      case TimerCame timer -> begin(timer, "timer " + timer.purpose());
      case Delivered delivered -> receive(delivered);
      case Sent sent -> send(sent);
      default -> {}
    }
  }

  private Handler begin(Occurrence cause, String name) {
    Handler handler = new Handler(cause.node(), name, cause.at());
    handlers.add(handler);
    running.put(cause.node(), handler);
    return handler;
  }

  private void send(Sent sent) {
    Handler source = running.get(sent.node());
    if (source != null) {
      source.to = Math.max(source.to, sent.departedAt());
      Transmission transmission = new Transmission(sent.sequence(), sent.receiver());
      departures.put(transmission, new Departure(sent, source));
    }
  }

  private void receive(Delivered delivered) {
    Handler target = begin(delivered, MessageWords.name(delivered.message()));
    Departure departure =
        departures.remove(new Transmission(delivered.sequence(), delivered.node()));
    if (departure != null) {
      flows.add(new Flow(departure.sent(), departure.source(), target));
    }
  }
}
