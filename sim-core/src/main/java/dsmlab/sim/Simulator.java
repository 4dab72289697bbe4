package dsmlab.sim;

import org.jspecify.annotations.Nullable;

/**
 * Virtual time and the events in it. Time is a {@code long} in picoseconds, which lasts for 106
 * days. Events happen in the order of (time, rank, sequence): rank 0 is for messages, timers and
 * whatever they cause, ranks from 1 on for the steps of processes, so that how far a process ran
 * ahead never decides who comes first.
 *
 * <p>An event may belong to a node. For each node the simulator knows the time of its next event,
 * which bounds how far the node's process may run ahead.
 */
public final class Simulator {

  /** The time of an event that never comes. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The node of events that belong to none. */
  public static final int NO_NODE = -1;

  /** How many processes a simulation can tell apart. */
  public static final int PROCESSES_MAX = (1 << 19) - 1;

  private static final int RANK_SHIFT = 44;

  static final long EVENTS_MAX = 1L << RANK_SHIFT;

  private final EventStore store = new EventStore();
  private final EventQueue queue = new EventQueue(store);
  private final NodeAgendas agendas = new NodeAgendas();
  private long nowPicos;
  private long sequence;
  private long handledEvents;

  /** A simulation at time zero, without events. */
  public Simulator() {
    this(0);
  }

  Simulator(long firstSequence) {
    sequence = firstSequence;
  }

  /** The present time in picoseconds. */
  public long nowPicos() {
    return nowPicos;
  }

  /** The number of events handled so far. */
  public long handledEvents() {
    return handledEvents;
  }

  /** The number that the next event will have among all that were scheduled. */
  long scheduledEvents() {
    return sequence;
  }

  /** The time of the next event, or {@link #NEVER}. */
  public long nextEventPicos() {
    return hasNext() ? queue.firstTime() : NEVER;
  }

  /** A time not later than the next event of rank 0 of a node, or {@link #NEVER}. */
  public long nextEventPicosAt(int node) {
    return agendas.first(node);
  }

  /** Schedules an event of rank 0 that belongs to no node. */
  public long schedule(
      long atPicos, EventHandler handler, long argument, @Nullable Object payload) {
    return schedule(atPicos, EventEntry.NOBODY, handler, argument, payload);
  }

  /** Schedules an event of rank 0 that may change what a node holds. */
  public long scheduleAt(
      int node, long atPicos, EventHandler handler, long argument, @Nullable Object payload) {
    if (node == NO_NODE) {
      return schedule(atPicos, handler, argument, payload);
    }
    requireSchedulable(atPicos);
    agendas.add(node, atPicos);
    return schedule(atPicos, EventEntry.ofNode(node), handler, argument, payload);
  }

  /** Schedules the next step of a process; among equal times, processes go by their index. */
  public long scheduleProcess(int process, long atPicos, EventHandler handler) {
    if (process < 0 || process >= PROCESSES_MAX) {
      throw new IllegalArgumentException(
          "process " + process + " is not one of 0 to " + (PROCESSES_MAX - 1));
    }
    return schedule(atPicos, process + 1, handler, process, null);
  }

  private long schedule(
      long atPicos, int owner, EventHandler handler, long argument, @Nullable Object payload) {
    requireSchedulable(atPicos);
    long order = (long) Math.max(EventEntry.NOBODY, owner) << RANK_SHIFT | sequence++;
    int slot = store.put(order, handler, argument, payload);
    queue.add(atPicos, EventEntry.of(owner, slot));
    return EventStore.name(slot, order);
  }

  private void requireSchedulable(long atPicos) {
    if (atPicos < nowPicos) {
      throw new IllegalArgumentException(
          "an event cannot be scheduled at %s ps, before the present %s ps"
              .formatted(Long.toString(atPicos), Long.toString(nowPicos)));
    }
    if (sequence >= EVENTS_MAX) {
      throw new IllegalStateException("a run can schedule at most " + EVENTS_MAX + " events");
    }
  }

  /**
   * Cancels an event.
   *
   * @param event what scheduling it returned
   * @return false when it has already happened or was cancelled before
   */
  public boolean cancel(long event) {
    return store.cancel(event);
  }

  /** Handles the next event; false when there is none. */
  public boolean step() {
    if (!hasNext()) {
      return false;
    }
    nowPicos = queue.firstTime();
    int slot = takeFirst();
    EventHandler handler = store.handler(slot);
    long argument = store.argument(slot);
    Object payload = store.payload(slot);
    store.release(slot);
    handledEvents++;
    handler.handle(argument, payload);
    return true;
  }

  /** Whether an event is left that was not cancelled: those that were take no time. */
  private boolean hasNext() {
    while (queue.hasFirst()) {
      if (!store.isCancelled(EventEntry.slot(queue.first()))) {
        return true;
      }
      store.release(takeFirst());
    }
    return false;
  }

  /** The first event of all is the first of its node as well. */
  private int takeFirst() {
    long entry = queue.first();
    queue.removeFirst();
    if (EventEntry.hasNode(entry)) {
      agendas.removeFirst(EventEntry.node(entry));
    }
    return EventEntry.slot(entry);
  }

  /** Handles events until none is left. */
  public void run() {
    while (step()) {
      // each step does its own work
    }
  }
}
