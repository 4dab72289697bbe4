package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The references of one node that wait for one page. The first is the fault that the protocol knows
 * of; the others wait for it and fault again when its outcome is not enough for them.
 */
final class OpenFault {

  /**
   * A reference that waits, and whom to tell of its end. Once it has been told, the object may
   * stand for another reference.
   */
  static final class Waiting {

    private Reference reference;
    private int process;
    private long startPicos;
    private ReferenceOwner owner;

    Waiting(Reference reference, int process, long startPicos, ReferenceOwner owner) {
      this.reference = reference;
      this.process = process;
      this.startPicos = startPicos;
      this.owner = owner;
    }

    /** Stands for another reference from now on. */
    Waiting reused(Reference other, int ofProcess, long fromPicos, ReferenceOwner newOwner) {
      reference = other;
      process = ofProcess;
      startPicos = fromPicos;
      owner = newOwner;
      return this;
    }

    Reference reference() {
      return reference;
    }

    int process() {
      return process;
    }

    /** When its process made it. */
    long startPicos() {
      return startPicos;
    }

    ReferenceOwner owner() {
      return owner;
    }
  }

  /** Whoever made a reference. */
  interface ReferenceOwner {
    /**
     * The reference of a process has been performed now.
     *
     * @param before what its words held before it, as far as they are known
     */
    void performed(Waiting waiting, long page, long[] before);

    /** The reference of a process has failed and will not be performed. */
    void failed(Waiting waiting, long page);
  }

  private @Nullable Waiting first;

  /** All but the first; made when there are any, since most often there are none. */
  private @Nullable ArrayDeque<Waiting> others;

  private int hops;

  void add(Waiting reference) {
    if (first == null) {
      first = reference;
    } else {
      ArrayDeque<Waiting> queue = others == null ? new ArrayDeque<>() : others;
      queue.add(reference);
      others = queue;
    }
  }

  Waiting first() {
    if (first == null) {
      throw new NoSuchElementException("no reference waits");
    }
    return first;
  }

  List<Waiting> all() {
    List<Waiting> all = new ArrayList<>();
    if (first != null) {
      all.add(first);
    }
    if (others != null) {
      all.addAll(others);
    }
    return all;
  }

  Waiting removeFirst() {
    Waiting removed = first();
    first = others == null ? null : others.poll();
    return removed;
  }

  boolean isEmpty() {
    return first == null;
  }

  int size() {
    return (first == null ? 0 : 1) + (others == null ? 0 : others.size());
  }

  boolean firstIsAllowedBy(Access access) {
    return first != null && access.allows(first.reference().access());
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
