package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Settings;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One node without time: a protocol, its rights and memory, and the references that wait on pages.
 * What it sends and performs it tells its {@link Surroundings}.
 */
public final class UntimedNode<M extends Message> implements Host<M> {

  private final int self;
  private final Surroundings<M> surroundings;
  private final ProtocolNode<M> protocol;
  private final Quanta quanta;
  private final Map<Long, Access> rights = new HashMap<>();
  private final Map<Long, Map<Long, Long>> memory = new HashMap<>();
  private final Map<Long, Operation> open = new HashMap<>();
  private final Map<Long, ArrayDeque<Operation>> waiting = new HashMap<>();

  /** A node in its initial state. */
  public UntimedNode(
      int self, Surroundings<M> surroundings, ProtocolDescriptor<M> descriptor, Settings settings) {
    this.self = self;
    this.surroundings = surroundings;
    this.protocol = descriptor.create(this, settings);
    this.quanta = new Quanta(descriptor.retention(), settings);
  }

  /** The protocol on this node. */
  public ProtocolNode<M> protocol() {
    return protocol;
  }

  /** The reference whose fault on a page is open, or null. */
  public @Nullable Operation openFault(long page) {
    return open.get(page);
  }

  /** The references that wait for the open fault on a page, the first first. */
  public List<Operation> waitingReferences(long page) {
    return List.copyOf(waiting(page));
  }

  /** The words of this node's copy by address; those that are absent are zero. */
  public Map<Long, Long> copy(long page) {
    return Map.copyOf(words(page));
  }

  /** Forgets this node's copy; whoever uses it before another is installed gets initial words. */
  public void forgetCopy(long page) {
    memory.remove(page);
  }

  /**
   * Performs a reference that the rights allow; otherwise it faults or waits for the open fault.
   */
  public void start(Operation operation) {
    long page = operation.page();
    if (access(page).allows(operation.reference().access())) {
      performHere(operation);
    } else if (open.containsKey(page)) {
      waiting(page).add(operation);
      surroundings.waits(operation);
    } else {
      raise(operation);
    }
  }

  /** Lets a timer come that this node has set. */
  public void timer(long page, int purpose) {
    quanta.timerCame(page, purpose);
    protocol.onTimer(page, purpose);
  }

  /** The rights to a page that this node must keep for now, with the timers that end this. */
  public List<?> kept(long page) {
    return quanta.kept(page);
  }

  /**
   * Lets a process get past a synchronisation.
   *
   * @return whether it goes on at once; if not, {@link Surroundings#acquired} tells when
   */
  public boolean acquire(int process) {
    return protocol.onAcquire(process);
  }

  private void raise(Operation operation) {
    open.put(operation.page(), operation);
    surroundings.faulted(operation);
    protocol.onFault(new Fault(operation.page(), operation.reference()));
  }

  private void performHere(Operation operation) {
    long value = apply(operation.reference());
    surroundings.performed(operation, value);
    operation.finish(value);
  }

  private long apply(Reference reference) {
    Map<Long, Long> words = words(surroundings.pageOf(reference));
    if (reference.access() == Access.WRITE) {
      words.put(reference.address(), reference.value());
      return 0;
    }
    return words.getOrDefault(reference.address(), 0L);
  }

  private Operation endFault(long page) {
    Operation ended = open.remove(page);
    if (ended == null) {
      throw new AssertionError("node %d has no open fault on page %d".formatted(self, page));
    }
    if (!waiting(page).isEmpty()) {
      surroundings.later(() -> resumeWaiting(page));
    }
    return ended;
  }

  private void resumeWaiting(long page) {
    ArrayDeque<Operation> rest = new ArrayDeque<>(waiting(page));
    waiting(page).clear();
    rest.forEach(this::start);
  }

  @Override
  public int self() {
    return self;
  }

  @Override
  public int nodes() {
    return surroundings.nodes();
  }

  @Override
  public int initialOwner(long page) {
    return surroundings.initialOwner(page);
  }

  @Override
  public Access access(long page) {
    return rights.computeIfAbsent(page, protocol::initialAccess);
  }

  @Override
  public void setAccess(long page, Access access) {
    Access before = access(page);
    quanta.checkKept(self, page, access);
    rights.put(page, access);
    if (before != access) {
      surroundings.rightsChanged(self, page, before, access);
    }
  }

  @Override
  public void send(int destination, M message) {
    surroundings.send(self, destination, message);
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    surroundings.multicast(self, destinations, message);
  }

  @Override
  public PageContents contents(long page) {
    return new Contents(words(page));
  }

  @Override
  public void install(long page, PageContents contents) {
    memory.put(page, new HashMap<>(((Contents) contents).words()));
  }

  @Override
  public void grant(long page, Access access) {
    Operation faulting = endFault(page);
    setAccess(page, access);
    if (!access.allows(faulting.reference().access())) {
      throw new AssertionError("%s is not enough for %s".formatted(access, faulting));
    }
    quanta.granted(page, access);
    performHere(faulting);
    performWaiting(page, access);
  }

  private void performWaiting(long page, Access access) {
    ArrayDeque<Operation> queue = waiting(page);
    queue.stream()
        .filter(operation -> access.allows(operation.reference().access()))
        .forEach(this::performHere);
    queue.removeIf(Operation::done);
  }

  @Override
  public void complete(long page) {
    Operation faulting = endFault(page);
    long value = apply(faulting.reference());
    surroundings.performedOnce(faulting, value);
    faulting.finish(value);
  }

  @Override
  public void completeElsewhere(long page, long value) {
    Operation faulting = endFault(page);
    surroundings.returned(faulting, value);
    faulting.finish(value);
  }

  @Override
  public long perform(Reference reference) {
    long value = apply(reference);
    surroundings.performedRemotely(self, reference, value);
    return value;
  }

  @Override
  public void acquired(int process) {
    surroundings.acquired(self, process);
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    quanta.timerSet(delayPicos, page, purpose);
    surroundings.setTimer(self, delayPicos, page, purpose);
  }

  @Override
  public long remainingPicos(long page, int purpose) {
    return 0;
  }

  private Map<Long, Long> words(long page) {
    return memory.computeIfAbsent(page, absent -> new HashMap<>(surroundings.initialWords(absent)));
  }

  private ArrayDeque<Operation> waiting(long page) {
    return waiting.computeIfAbsent(page, _ -> new ArrayDeque<>());
  }
}
