package dsmlab.report.diagram;

import dsmlab.protocol.Access;
import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.protocol.chronicle.MessageWords;
import dsmlab.report.diagram.HandlerSlices.Flow;
import dsmlab.report.diagram.HandlerSlices.Handler;
import dsmlab.report.diagram.Story.Comment;
import dsmlab.report.diagram.Story.FaultSpan;
import dsmlab.report.diagram.Story.RightsSpan;
import dsmlab.report.diagram.Story.TimerSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * A chronicle in the Trace Event Format, which Perfetto and chrome://tracing open: nodes are
 * processes; handlers, waiting processes, rights and timers are slices; messages are flows between
 * handlers. Times are microseconds; where there is no time, a step is one.
 */
public final class TraceEvents {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Nothing shorter can be seen, nor can flows begin or end there. */
  private static final long SLICE_LEAST_PICOS = 1000;

  private static final long PICOS_PER_STEP = 1_000_000;

  private final Chronicle chronicle;
  private final Story story;
  private final HandlerSlices slices;
  private final List<Map<String, Object>> events = new ArrayList<>();
  private final Map<Track, Integer> threads = new LinkedHashMap<>();

  /** A line of slices below the process that stands for a node. */
  private record Track(int node, String name) {}

  private TraceEvents(Chronicle chronicle) {
    this.chronicle = chronicle;
    this.story = StoryTeller.of(chronicle);
    this.slices = HandlerSlices.of(chronicle);
  }

  /** The whole trace as JSON. */
  public static String json(Chronicle chronicle) {
    return new TraceEvents(chronicle).json();
  }

  private String json() {
    for (int node = 0; node < chronicle.nodes(); node++) {
      addName("process_name", node, 0, "node " + node);
    }
    addHandlers();
    addFlows();
    story.faults().forEach(this::addFault);
    story.rights().forEach(this::addRights);
    addTimers();
    story.comments().forEach(this::addComment);
    threads.forEach((track, id) -> addName("thread_name", track.node(), id, track.name()));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("displayTimeUnit", "ns");
    file.put("otherData", Map.of("title", chronicle.title()));
    file.put("traceEvents", events);
    return MAPPER.writeValueAsString(file) + "\n";
  }

  private Map<String, Object> event(String phase, String name, int node, int thread) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("ph", phase);
    event.put("name", name);
    event.put("pid", node + 1);
    event.put("tid", thread);
    events.add(event);
    return event;
  }

  private Map<String, Object> event(String phase, String name, int node, String track, long picos) {
    Map<String, Object> event = event(phase, name, node, thread(node, track));
    event.put("ts", micros(picos));
    return event;
  }

  private int thread(int node, String name) {
    return threads.computeIfAbsent(new Track(node, name), _ -> threads.size() + 1);
  }

  private void addName(String what, int node, int thread, String name) {
    event("M", what, node, thread).put("args", Map.of("name", name));
  }

  private Map<String, Object> addSlice(String name, int node, String track, long from, long to) {
    Map<String, Object> event = event("X", name, node, track, from);
    event.put("dur", micros(to - from));
    return event;
  }

  private static BigDecimal micros(long picos) {
    return BigDecimal.valueOf(picos, 6).stripTrailingZeros();
  }

  /** A time of the chronicle in picoseconds. */
  private long picos(long at) {
    return chronicle.clock() == Clock.STEPS ? at * PICOS_PER_STEP : at;
  }

  /** A handler needs some length, but never reaches into the next one on its node. */
  private void addHandlers() {
    Map<Integer, Long> nextAtNode = new HashMap<>();
    for (Handler handler : slices.handlers().reversed()) {
      long next = nextAtNode.getOrDefault(handler.node, Long.MAX_VALUE);
      long from = picos(handler.from);
      long to = Math.min(next, Math.max(picos(handler.to), from + SLICE_LEAST_PICOS));
      addSlice(handler.name, handler.node, "handlers", from, to);
      nextAtNode.put(handler.node, from);
    }
  }

  private void addFlows() {
    int id = 0;
    for (Flow flow : slices.flows()) {
      id++;
      addFlow("s", flow, flow.source(), id);
      addFlow("f", flow, flow.target(), id).put("bp", "e");
    }
  }

  private Map<String, Object> addFlow(String phase, Flow flow, Handler end, int id) {
    String kind = flow.sent().kind().word();
    Map<String, Object> event = event(phase, kind, end.node, "handlers", picos(end.from));
    event.put("cat", "message");
    event.put("id", id);
    event.put("args", Map.of("message", MessageWords.of(flow.sent().message())));
    return event;
  }

  /** A process waits for one fault at a time, so its slices never overlap. */
  private void addFault(FaultSpan fault) {
    String access = fault.start().reference().access().name().toLowerCase(Locale.ROOT);
    String track = "process " + fault.start().process();
    long page = fault.start().page();
    addSpan(access + " fault, page " + page, fault.start().node(), track, fault.from(), fault.to());
  }

  private void addRights(RightsSpan rights) {
    if (rights.access() != Access.NONE) {
      String access = rights.access().name().toLowerCase(Locale.ROOT);
      String track = "rights to page " + rights.page();
      addSpan(access, rights.node(), track, rights.from(), rights.to());
    }
  }

  private void addSpan(String name, int node, String track, Moment from, Optional<Moment> to) {
    long end = to.map(Moment::at).orElse(lastAt());
    addSlice(name, node, track, picos(from.at()), picos(Math.max(from.at(), end)));
  }

  private long lastAt() {
    return chronicle.occurrences().isEmpty() ? 0 : chronicle.occurrences().getLast().at();
  }

  private void addTimers() {
    int id = 0;
    for (TimerSpan timer : story.timers()) {
      id++;
      addTimer("b", timer, timer.from().at(), id);
      addTimer("e", timer, timer.to().map(Moment::at).orElse(lastAt()), id);
    }
  }

  private void addTimer(String phase, TimerSpan timer, long at, int id) {
    String name = "timer %d, page %d".formatted(timer.set().purpose(), timer.set().page());
    Map<String, Object> event = event(phase, name, timer.set().node(), "timers", picos(at));
    event.put("cat", "timer");
    event.put("id", id);
  }

  private void addComment(Comment comment) {
    int node = Math.max(0, comment.remark().node());
    event("i", comment.remark().text(), node, "remarks", picos(comment.remark().at()))
        .put("s", "g");
  }
}
