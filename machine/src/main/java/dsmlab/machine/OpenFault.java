package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The references of one node that wait for one page. The first is the fault that the protocol knows
 * of; the others wait for it and fault again when its outcome is not enough for them.
 */
final class OpenFault {

  /** A reference that waits, and whom to tell of its end. */
  record Waiting(Reference reference, int process, long startPicos, ReferenceOwner owner) {}

  /** Whoever made a reference. */
  interface ReferenceOwner {
    /**
     * The reference of a process has been performed now.
     *
     * @param before what its words held before it, as far as they are known
     */
    void performed(Waiting waiting, long page, long[] before);
  }

  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private int hops;

  void add(Waiting reference) {
    waiting.add(reference);
  }

  Waiting first() {
    return waiting.element();
  }

  List<Waiting> all() {
    return List.copyOf(waiting);
  }

  Waiting removeFirst() {
    return waiting.remove();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  int size() {
    return waiting.size();
  }

  boolean firstIsAllowedBy(Access access) {
    return !waiting.isEmpty() && access.allows(first().reference().access());
  }

  void countHop() {
    hops++;
  }

  /** The hops of the transaction that ends; later ones start from zero. */
  int takeHops() {
    int taken = hops;
    hops = 0;
    return taken;
  }
}
