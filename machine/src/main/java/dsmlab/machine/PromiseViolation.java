package dsmlab.machine;

import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;

/** A protocol has broken what it promises: an invariant, or the consistency of values. */
public final class PromiseViolation extends RunFailure {

  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final int node;
  private final long page;

  /** A violation that is about no node or page in particular. */
  public PromiseViolation(String message) {
    this(message, message, PageFacts.NOBODY, Message.NO_PAGE);
  }

  /**
   * A violation.
   *
   * @param message all that a reader needs to know, the last events included
   * @param sentence what is wrong
   * @param node at which an event broke the promise
   * @param page the page of which it does not hold, or {@link Message#NO_PAGE}
   */
  public PromiseViolation(String message, String sentence, int node, long page) {
    super(message);
    this.sentence = sentence;
    this.node = node;
    this.page = page;
  }

  /** What is wrong, without the last events. */
  public String sentence() {
    return sentence;
  }

  /** The node at which an event broke the promise. */
  public int node() {
    return node;
  }

  /** The page of which the promise does not hold. */
  public long page() {
    return page;
  }
}
