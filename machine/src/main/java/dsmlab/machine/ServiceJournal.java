package dsmlab.machine;

import dsmlab.program.Response;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the services of all nodes have been told, in its order, and the messages between them. What
 * a service does is determined by that, so that it comes to the same state when it is told the same
 * again; what has been sent until then and received by nobody is on its way.
 */
final class ServiceJournal {

  private static final long NEVER = Long.MAX_VALUE;

  /** Something that the service of a node is told. */
  @FunctionalInterface
  interface Input {
    /** Tells it to the same service of others. */
    void again(ClusterServices services);
  }

  /** A message from service to service. */
  static final class Parcel {
    private final Envelope envelope;
    private final int destination;
    private long receivedStamp = NEVER;

    Parcel(Envelope envelope, int destination) {
      this.envelope = envelope;
      this.destination = destination;
    }

    Envelope envelope() {
      return envelope;
    }

    int destination() {
      return destination;
    }
  }

  /** An input of a node, and what the service was told when it asked for more then. */
  private static final class Entry {
    private final int node;
    private final long stamp;
    private final long clockPicos;
    private final Input input;
    private final LongArrayList told = new LongArrayList(0);

    Entry(int node, long stamp, long clockPicos, Input input) {
      this.node = node;
      this.stamp = stamp;
      this.clockPicos = clockPicos;
      this.input = input;
    }
  }

  private final int nodes;
  private final LongSupplier stamps;
  private final List<Entry> entries = new ArrayList<>();
  private final Long2ObjectLinkedOpenHashMap<Parcel> parcels = new Long2ObjectLinkedOpenHashMap<>();
  private final List<List<Response>> answers = new ArrayList<>();
  private @Nullable Entry now;
  private int toldAgain;

  /**
   * An empty journal.
   *
   * @param stamps numbers what happens among the messages
   */
  ServiceJournal(int nodes, int processes, LongSupplier stamps) {
    this.nodes = nodes;
    this.stamps = stamps;
    for (int process = 0; process < processes; process++) {
      answers.add(new ArrayList<>());
    }
  }

  /**
   * The service of a node is about to be told something.
   *
   * @param clockPicos what its clock shows
   */
  void telling(int node, long clockPicos, Input input) {
    Entry entry = new Entry(node, stamps.getAsLong(), clockPicos, input);
    entries.add(entry);
    now = entry;
  }

  /** A service asks for something that is not determined by what it knows. */
  long told(LongSupplier answer) {
    long told = answer.getAsLong();
    if (now != null) {
      now.told.add(told);
    }
    return told;
  }

  /** What it was told then. */
  long toldAgain() {
    return present().told.getLong(toldAgain++);
  }

  /** What the clock of the service showed which is told something again. */
  long clockPicosAgain() {
    return present().clockPicos;
  }

  private Entry present() {
    if (now == null) {
      throw new IllegalStateException("no service is told anything again");
    }
    return now;
  }

  void sent(int destination, Envelope envelope) {
    long key = key(envelope.sequence(), destination);
    parcels.put(key, new Parcel(envelope, destination));
  }

  private long key(long sequence, int destination) {
    return sequence * nodes + destination;
  }

  /** A node has received a message, or need not hear it. */
  void received(int node, Envelope envelope) {
    Parcel parcel = parcels.get(key(envelope.sequence(), node));
    if (parcel != null && parcel.receivedStamp == NEVER) {
      parcel.receivedStamp = stamps.getAsLong();
    }
  }

  void answered(int process, Response answer) {
    answers.get(process).add(answer);
  }

  /** How the call of a process was answered before which so many others were. */
  Response answer(int process, int number) {
    return answers.get(process).get(number);
  }

  /**
   * Undoes what each node did after a mark of its own.
   *
   * @param answersKept how many answers of each process are not undone
   */
  void goBack(IntToLongFunction marks, IntUnaryOperator answersKept) {
    now = null;
    entries.removeIf(entry -> entry.stamp >= marks.applyAsLong(entry.node));
    parcels.values().removeIf(parcel -> sentAfter(parcel, marks));
    for (Parcel parcel : parcels.values()) {
      if (parcel.receivedStamp >= marks.applyAsLong(parcel.destination)) {
        parcel.receivedStamp = NEVER;
      }
    }
    for (int process = 0; process < answers.size(); process++) {
      List<Response> all = answers.get(process);
      all.subList(answersKept.applyAsInt(process), all.size()).clear();
    }
  }

  private static boolean sentAfter(Parcel parcel, IntToLongFunction marks) {
    return parcel.envelope.sequence() >= marks.applyAsLong(parcel.envelope.sender());
  }

  /** Tells other services all that these were told. */
  void tellAgain(ClusterServices services) {
    for (Entry entry : entries) {
      now = entry;
      toldAgain = 0;
      entry.input.again(services);
    }
    now = null;
  }

  /** What has been sent and received by nobody, in the order in which it was sent. */
  List<Parcel> underWay() {
    return parcels.values().stream().filter(parcel -> parcel.receivedStamp == NEVER).toList();
  }

  /** Forgets messages that were sent and received before marks to which no node goes back. */
  void prune(IntToLongFunction marks) {
    parcels
        .values()
        .removeIf(parcel ->
            !sentAfter(parcel, marks)
                && parcel.receivedStamp < marks.applyAsLong(parcel.destination));
  }

  /** How many messages it holds. */
  int messages() {
    return parcels.size();
  }
}
