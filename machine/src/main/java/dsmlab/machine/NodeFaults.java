package dsmlab.machine;

import dsmlab.machine.OpenFault.ReferenceOwner;
import dsmlab.machine.OpenFault.Waiting;
import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Reference;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The faults of one node. The protocol hears of one at a time for each page; other references to
 * the page wait for its outcome, and fault again where that is not enough for them.
 */
final class NodeFaults {

  private final Machine machine;
  private final int node;
  private final Cpu cpu;
  private final NodeMemory memory;
  private final Consumer<Fault> protocol;
  private final OpenFaults faults = new OpenFaults();
  private @Nullable OpenFault spareFault;
  private @Nullable Waiting spareWaiting;
  private final EventHandler faultTaken = this::faultTaken;
  private final EventHandler faultRepeated = this::faultRepeated;

  /**
   * Starts without faults.
   *
   * @param protocol takes the faults that it must serve
   */
  NodeFaults(Machine machine, int node, Cpu cpu, NodeMemory memory, Consumer<Fault> protocol) {
    this.machine = machine;
    this.node = node;
    this.cpu = cpu;
    this.memory = memory;
    this.protocol = protocol;
  }

  boolean isOpen(long page) {
    return faults.get(page) != null;
  }

  /** The references that wait for a page. */
  List<Waiting> waiting(long page) {
    OpenFault open = faults.get(page);
    return open == null ? List.of() : open.all();
  }

  /** The pages for which anybody waits, in ascending order. */
  LongStream pages() {
    return faults.pages();
  }

  /** A reference that the rights do not allow has stopped a process. */
  void take(long page, Reference reference, int process, ReferenceOwner owner) {
    long now = machine.nowPicos();
    machine.progress().made();
    machine.touch(page);
    machine.meters().fault(now, node, page, reference.access());
    machine.recent().add(now, node, "faults at page", page, reference);
    machine.scribe().faultStarted(node, page, process, reference);
    Waiting waiting = newWaiting(reference, process, now, owner);
    cpu.serve(machine.costs().faultPicos(), faultTaken, page, waiting);
  }

  /** An object that stood for an earlier reference, where there is one. */
  private Waiting newWaiting(
      Reference reference, int process, long startPicos, ReferenceOwner owner) {
    Waiting reused = spareWaiting;
    spareWaiting = null;
    return reused == null
        ? new Waiting(reference, process, startPicos, owner)
        : reused.reused(reference, process, startPicos, owner);
  }

  private void faultTaken(long page, @Nullable Object payload) {
    Waiting waiting = (Waiting) Objects.requireNonNull(payload);
    OpenFault open = faults.get(page);
    if (open != null) {
      open.add(waiting);
    } else if (memory.access(page).allows(waiting.reference().access())) {
      finish(page, waiting, 0);
    } else {
      open = newFault();
      open.add(waiting);
      faults.put(page, open);
      raise(page, open);
    }
  }

  /** An object that served an earlier fault, where there is one. */
  private OpenFault newFault() {
    OpenFault reused = spareFault;
    spareFault = null;
    return reused == null ? new OpenFault() : reused;
  }

  private void forget(long page, OpenFault ended) {
    faults.remove(page);
    ended.takeHops();
    spareFault = ended;
  }

  private void raise(long page, OpenFault open) {
    Reference reference = open.first().reference();
    machine.scribe().faultRaised(node, page, reference.access());
    protocol.accept(new Fault(page, reference));
  }

  /** References that were left waiting when a fault ended fault again. */
  private void faultRepeated(long page, @Nullable Object payload) {
    OpenFault open = Objects.requireNonNull(faults.get(page));
    performAllowed(page, open);
    if (open.isEmpty()) {
      forget(page, open);
    } else {
      raise(page, open);
    }
  }

  private void finish(long page, Waiting waiting, int hops) {
    end(page, waiting, memory.perform(page, waiting.reference(), waiting.startPicos()), hops);
  }

  private void end(long page, Waiting waiting, long[] before, int hops) {
    long value = memory.valueAfter(waiting.reference(), before);
    Access access = waiting.reference().access();
    machine.progress().made();
    machine.scribe().performed(node, page, waiting.process(), waiting.reference(), value);
    machine.meters().faultEnded(access, waiting.startPicos(), machine.nowPicos(), hops);
    waiting.owner().performed(waiting, page, before);
    spareWaiting = waiting;
  }

  private void performAllowed(long page, OpenFault open) {
    Access access = memory.access(page);
    for (int rest = open.size(); rest > 0; rest--) {
      Waiting waiting = open.removeFirst();
      if (access.allows(waiting.reference().access())) {
        finish(page, waiting, open.takeHops());
      } else {
        open.add(waiting);
      }
    }
  }

  /** Ends the open fault; what still waits faults again after the present handler. */
  private void close(long page, OpenFault open) {
    if (open.isEmpty()) {
      forget(page, open);
    } else {
      cpu.serve(0, faultRepeated, page, open);
    }
  }

  private OpenFault openFault(long page) {
    OpenFault open = faults.get(page);
    if (open == null) {
      throw machine.failure(
          "node %d ends a fault on page %d, but none is open".formatted(node, page));
    }
    return open;
  }

  /** A message has looked for the owner on behalf of the open fault. */
  void countHop(long page) {
    OpenFault open = faults.get(page);
    if (open != null) {
      open.countHop();
    }
  }

  /** Ends the open fault with lasting rights. */
  void grant(long page, Access access) {
    recordGrant(page, access);
    memory.setAccess(page, access);
    OpenFault open = openFault(page);
    if (!open.firstIsAllowedBy(access)) {
      throw machine.failure(
          "node %d is granted too little for its fault on page %d".formatted(node, page));
    }
    performAllowed(page, open);
    close(page, open);
  }

  /** Ends the open fault without lasting rights. */
  void complete(long page) {
    OpenFault open = openFault(page);
    Waiting waiting = open.removeFirst();
    recordGrant(page, Access.NONE);
    finish(page, waiting, open.takeHops());
    close(page, open);
  }

  /** Ends the open fault, whose reference was performed elsewhere and found a value. */
  void completeElsewhere(long page, long value) {
    OpenFault open = openFault(page);
    Waiting waiting = open.removeFirst();
    recordGrant(page, Access.NONE);
    end(page, waiting, memory.found(value), open.takeHops());
    close(page, open);
  }

  /** Ends the open fault without success: whoever waits for the page is told. */
  void fail(long page) {
    OpenFault open = openFault(page);
    faults.remove(page);
    machine.progress().made();
    machine.recent().add(machine.nowPicos(), node, "fails at page", page, open.first().reference());
    machine.scribe().remark(node, page, "the access fails");
    open.all().forEach(waiting -> waiting.owner().failed(waiting, page));
  }

  private void recordGrant(long page, Access access) {
    long now = machine.nowPicos();
    machine.meters().grant(now, node, page, access);
    machine.recent().add(now, node, "is granted page", page, access);
    machine.scribe().granted(node, page, access);
  }
}
