package dsmlab.protocol.chronicle;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.Reference;

/** One thing that happened. Times are in the unit of the chronicle's {@link Clock}. */
public sealed interface Occurrence {

  /** When. */
  long at();

  /** The node at which it happened; only a remark may be about no node. */
  int node();

  /** The page it is about, or {@link Message#NO_PAGE}. */
  long page();

  /** The rights that a node has when the chronicle first tells of a page; left out when none. */
  record Held(long at, int node, long page, Access access) implements Occurrence {}

  /** A reference that the rights do not allow has stopped a process. */
  record FaultStarted(long at, int node, long page, int process, Reference reference)
      implements Occurrence {}

  /** The protocol is told of a fault. */
  record FaultRaised(long at, int node, long page, Access access) implements Occurrence {}

  /**
   * A reference was performed: the end of the fault of its process, if that had one.
   *
   * @param value what it read or wrote; zero where values are not carried
   */
  record Performed(long at, int node, long page, int process, Reference reference, long value)
      implements Occurrence {}

  /**
   * A node sent a message, perhaps to itself.
   *
   * @param sequence the number of the transmission: with the receiver, it tells the delivery
   * @param departedAt when it left the node
   */
  record Sent(
      long at, int node, long page, int receiver, long sequence, long departedAt, Message message)
      implements Occurrence {

    /** The kind of the message. */
    public MessageKind kind() {
      return message.kind();
    }
  }

  /**
   * A node began to handle a message.
   *
   * @param arrivedAt when it reached the node
   */
  record Delivered(
      long at, int node, long page, int sender, long sequence, long arrivedAt, Message message)
      implements Occurrence {}

  /** A message that a node had sent will never arrive. */
  record Lost(long at, int node, long page, int receiver, long sequence, Message message)
      implements Occurrence {}

  /** A node's rights to a page have changed. */
  record AccessChanged(long at, int node, long page, Access from, Access to)
      implements Occurrence {}

  /** A fault was ended by the protocol, with lasting rights or with {@link Access#NONE}. */
  record Granted(long at, int node, long page, Access access) implements Occurrence {}

  /**
   * A node has set a timer.
   *
   * @param delayPicos when it comes, or zero where there is no time
   */
  record TimerSet(long at, int node, long page, int purpose, long delayPicos)
      implements Occurrence {}

  /** A timer has come. */
  record TimerCame(long at, int node, long page, int purpose) implements Occurrence {}

  /** The node has stopped: its processes have ended, and what it held and knew is lost. */
  record Crashed(long at, int node) implements Occurrence {
    @Override
    public long page() {
      return Message.NO_PAGE;
    }
  }

  /** The node is back, without memory. */
  record Restarted(long at, int node) implements Occurrence {
    @Override
    public long page() {
      return Message.NO_PAGE;
    }
  }

  /**
   * What somebody who watched has to say, such as the invariant that does not hold.
   *
   * @param node the node that it is about, or {@link dsmlab.protocol.PageFacts#NOBODY}
   */
  record Remark(long at, int node, long page, String text) implements Occurrence {}
}
