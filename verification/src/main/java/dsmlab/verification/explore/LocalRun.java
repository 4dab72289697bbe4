package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.Surroundings;
import dsmlab.protocol.testing.UntimedNode;
import dsmlab.protocol.testing.Words;
import dsmlab.sim.NodeSet;
import dsmlab.verification.explore.LocalEvent.Acquire;
import dsmlab.verification.explore.LocalEvent.Arrival;
import dsmlab.verification.explore.LocalEvent.Start;
import dsmlab.verification.explore.LocalEvent.TimerCame;
import dsmlab.verification.explore.Observation.Kind;
import it.unimi.dsi.fastutil.ints.IntImmutableList;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One node that is brought from its initial state through some events. */
final class LocalRun<M extends Message> implements Surroundings<M> {

  /** A handler that sends itself messages for ever is stopped after so many. */
  private static final int LOCAL_MESSAGES_MAX = 1_000;

  private final int self;
  private final Cluster<M> cluster;
  private final Messages<M> messages;
  private final Set<Shortcut> shortcuts;
  private final UntimedNode<M> node;
  private final boolean[] forgotten;
  private final List<TimerCame> timers = new ArrayList<>();
  private final ArrayDeque<Runnable> agenda = new ArrayDeque<>();
  private final List<Sent<M>> sent = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();

  /** A message that has left the node. */
  record Sent<M>(int destination, M message) {}

  /** A node in its initial state. */
  LocalRun(int self, Cluster<M> cluster, Messages<M> messages, Set<Shortcut> shortcuts) {
    this.self = self;
    this.cluster = cluster;
    this.messages = messages;
    this.shortcuts = shortcuts;
    this.forgotten = new boolean[cluster.pages()];
    this.node = new UntimedNode<>(self, this, cluster.protocol(), cluster.settings());
    forgetOldCopies();
  }

  /** Lets an event happen; what was sent and observed before is forgotten. */
  void happen(LocalEvent event) {
    sent.clear();
    observations.clear();
    handle(event);
    for (int left = LOCAL_MESSAGES_MAX; !agenda.isEmpty(); left--) {
      if (left == 0) {
        throw new ProtocolError("node %d sends itself messages without end".formatted(self));
      }
      agenda.remove().run();
    }
    forgetOldCopies();
  }

  private void handle(LocalEvent event) {
    switch (event) {
      case Start(int process, Reference reference) ->
          start(new Operation(process, self, pageOf(reference), reference, 0));
      case Acquire(int process) -> {
        if (node.acquire(process)) {
          acquired(self, process);
        }
      }
      case Arrival(int sender, int message) ->
          node.protocol().onMessage(sender, messages.message(message));
      case TimerCame timer -> {
        timers.remove(timer);
        node.timer(timer.page(), timer.purpose());
      }
    }
  }

  private void start(Operation operation) {
    if (!shortcuts.contains(Shortcut.IGNORE_OPEN_READS)) {
      observe(Kind.STARTED, operation, 0);
    }
    node.start(operation);
  }

  /**
   * A copy without rights is old: the states that differ only in old copies are one. Should the
   * protocol use one after all, the exploration begins again and keeps them.
   */
  private void forgetOldCopies() {
    boolean forgets = shortcuts.contains(Shortcut.FORGET_OLD_COPIES);
    for (int page = 0; page < cluster.pages(); page++) {
      boolean old = forgets && node.access(page) == Access.NONE;
      if (old) {
        node.forgetCopy(page);
      } else {
        node.copy(page);
      }
      forgotten[page] = old;
    }
  }

  List<Sent<M>> sent() {
    return sent;
  }

  List<Observation> observations() {
    return List.copyOf(observations);
  }

  /** Everything that handlers could tell apart, as bytes. */
  byte[] encoded(StateEncoder encoder) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(node.protocol());
    for (long page = 0; page < cluster.pages(); page++) {
      parts.add(node.access(page));
      parts.add(copy(page));
      parts.add(node.kept(page));
      Operation open = node.openFault(page);
      parts.add(open == null ? null : startOf(open));
      parts.add(node.waitingReferences(page).stream().map(LocalRun::startOf).toList());
    }
    parts.add(sortedTimers());
    return encoder.encode(parts.toArray());
  }

  private static Start startOf(Operation operation) {
    return new Start(operation.process(), operation.reference());
  }

  private Map<Long, Long> copy(long page) {
    return forgotten[(int) page] ? Map.of() : node.copy(page);
  }

  private List<TimerCame> sortedTimers() {
    return timers.stream().sorted(TimerCame.ORDER).toList();
  }

  /** The state as the search needs it. */
  LocalState state(int before, int event, Numbering<LocalEvent> events) {
    List<Access> rights = new ArrayList<>();
    List<PageFacts> facts = new ArrayList<>();
    List<Map<Long, Long>> copies = new ArrayList<>();
    long busyPages = 0;
    for (long page = 0; page < cluster.pages(); page++) {
      rights.add(node.access(page));
      facts.add(node.protocol().facts(page));
      copies.add(copy(page));
      busyPages |= isBusy(page) ? 1L << page : 0;
    }
    IntList pending =
        IntImmutableList.toList(sortedTimers().stream().distinct().mapToInt(events::of));
    return new LocalState(before, event, rights, facts, copies, busyPages, pending);
  }

  private boolean isBusy(long page) {
    return node.openFault(page) != null
        || !node.protocol().facts(page).quiet()
        || timers.stream().anyMatch(timer -> timer.page() == page);
  }

  @Override
  public int nodes() {
    return cluster.nodes();
  }

  @Override
  public int initialOwner(long page) {
    return cluster.owners().getInt((int) page);
  }

  @Override
  public long pageOf(Reference reference) {
    return Words.pageOf(reference.address());
  }

  @Override
  public Map<Long, Long> initialWords(long page) {
    if (forgotten[(int) page]) {
      throw new ShortcutException(Shortcut.FORGET_OLD_COPIES);
    }
    return cluster.initialWords().get((int) page);
  }

  @Override
  public void later(Runnable action) {
    agenda.add(action);
  }

  @Override
  public void send(int from, int to, M message) {
    if (to < 0 || to >= cluster.nodes()) {
      throw new ProtocolError(
          "node %d sends %s to node %d, which is not there".formatted(from, message, to));
    }
    if (!cluster.protocol().messages().contains(message.kind())) {
      throw new ProtocolError(
          "messages of kind %s are not declared".formatted(message.kind().word()));
    }
    if (to == self) {
      later(() -> node.protocol().onMessage(self, message));
    } else {
      sent.add(new Sent<>(to, message));
    }
  }

  @Override
  public void multicast(int from, NodeSet destinations, M message) {
    destinations.forEach(to -> send(from, to, message));
  }

  @Override
  public void setTimer(int from, long delayPicos, long page, int purpose) {
    timers.add(new TimerCame(page, purpose));
  }

  @Override
  public void acquired(int acquirer, int process) {
    observations.add(Observation.acquired(process));
  }

  @Override
  public void faulted(Operation operation) {}

  @Override
  public void performed(Operation operation, long value) {
    observe(Kind.PERFORMED, operation, value);
  }

  @Override
  public void performedOnce(Operation operation, long value) {
    observe(Kind.PERFORMED_ONCE, operation, value);
  }

  @Override
  public void performedRemotely(int performer, Reference reference, long value) {
    observations.add(
        new Observation(Kind.PERFORMED_FOR_OTHER, Observation.ANOTHER_NODES, reference, value));
  }

  @Override
  public void returned(Operation operation, long value) {
    observe(Kind.RETURNED, operation, value);
  }

  private void observe(Kind kind, Operation operation, long value) {
    observations.add(new Observation(kind, operation.process(), operation.reference(), value));
  }
}
