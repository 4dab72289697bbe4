package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.TestCluster.Timer;
import dsmlab.sim.NodeSet;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One node of a {@link TestCluster}: rights, memory, and the references that wait on pages. */
final class TestNode<M extends Message> implements Host<M> {

  private final int self;
  private final TestCluster<M> cluster;
  private final ProtocolNode<M> protocol;
  private final Map<Long, Access> rights = new HashMap<>();
  private final Map<Long, Map<Long, Long>> memory = new HashMap<>();
  private final Map<Long, Operation> open = new HashMap<>();
  private final Map<Long, ArrayDeque<Operation>> waiting = new HashMap<>();

  TestNode(int self, TestCluster<M> cluster) {
    this.self = self;
    this.cluster = cluster;
    this.protocol = cluster.descriptor().create(this, cluster.settings());
  }

  ProtocolNode<M> protocol() {
    return protocol;
  }

  @Nullable Operation openFault(long page) {
    return open.get(page);
  }

  /**
   * Performs a reference that the rights allow; otherwise it faults or waits for the open fault.
   */
  void start(Operation operation) {
    long page = operation.page();
    if (access(page).allows(operation.reference().access())) {
      performHere(operation);
    } else if (open.containsKey(page)) {
      waiting(page).add(operation);
    } else {
      raise(operation);
    }
  }

  private void raise(Operation operation) {
    open.put(operation.page(), operation);
    cluster.faulted(operation);
    protocol.onFault(new Fault(operation.page(), operation.reference()));
  }

  private void performHere(Operation operation) {
    long value = apply(operation.reference());
    cluster.performed(operation, value);
    operation.finish(value);
  }

  private long apply(Reference reference) {
    Map<Long, Long> words = words(cluster.pageOf(reference));
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
      cluster.later(() -> resumeWaiting(page));
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
    return cluster.nodes();
  }

  @Override
  public int initialOwner(long page) {
    return cluster.initialOwner(page);
  }

  @Override
  public Access access(long page) {
    return rights.computeIfAbsent(page, protocol::initialAccess);
  }

  @Override
  public void setAccess(long page, Access access) {
    rights.put(page, access);
  }

  @Override
  public void send(int destination, M message) {
    cluster.send(self, destination, message);
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    cluster.multicast(self, destinations, message);
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
    cluster.performedOnce(faulting, value);
    faulting.finish(value);
  }

  @Override
  public void completeElsewhere(long page, long value) {
    Operation faulting = endFault(page);
    cluster.returned(faulting, value);
    faulting.finish(value);
  }

  @Override
  public long perform(Reference reference) {
    long value = apply(reference);
    cluster.performedRemotely(self, reference, value);
    return value;
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    cluster.setTimer(new Timer(self, page, purpose));
  }

  private Map<Long, Long> words(long page) {
    return memory.computeIfAbsent(page, _ -> new HashMap<>());
  }

  private ArrayDeque<Operation> waiting(long page) {
    return waiting.computeIfAbsent(page, _ -> new ArrayDeque<>());
  }
}
