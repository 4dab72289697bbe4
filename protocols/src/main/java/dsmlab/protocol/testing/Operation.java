package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;

/** One reference of one process, from its start to its end. */
public final class Operation {

  private final int process;
  private final int node;
  private final long page;
  private final Reference reference;
  private final long started;
  private boolean done;
  private long value;

  /** A reference that a process of a node starts at some step. */
  public Operation(int process, int node, long page, Reference reference, long started) {
    this.process = process;
    this.node = node;
    this.page = page;
    this.reference = reference;
    this.started = started;
  }

  /** The process that refers. */
  public int process() {
    return process;
  }

  /** The node whose process refers. */
  public int node() {
    return node;
  }

  /** The page it refers to. */
  public long page() {
    return page;
  }

  /** What it reads or writes. */
  public Reference reference() {
    return reference;
  }

  /** The step at which it started. */
  public long started() {
    return started;
  }

  /** Whether it has been performed and its process goes on. */
  public boolean done() {
    return done;
  }

  /** What a finished read returned. */
  public long value() {
    if (!done) {
      throw new AssertionError(this + " is not done yet");
    }
    return value;
  }

  boolean reads() {
    return reference.access() == Access.READ;
  }

  void finish(long result) {
    if (done) {
      throw new AssertionError(this + " ends twice");
    }
    done = true;
    value = result;
  }

  /** The reference as scripts write it, such as {@code write p0.1 =7}. */
  public String what() {
    return Word.text(reference);
  }

  @Override
  public String toString() {
    return what() + " of node " + node;
  }
}
