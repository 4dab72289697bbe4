package dsmlab.protocol.mirage;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.sim.NodeSet;

/** The messages of {@link Mirage}. */
sealed interface MirageMessage extends Message {

  /** What the library site wants of the clock site; it may come within the window. */
  sealed interface Order extends MirageMessage, Locating {}

  /** A site with a faulting process asks the library site. */
  record Request(long page, int requester, Access access) implements MirageMessage, Locating {
    @Override
    public MessageKind kind() {
      return MessageKind.REQUEST;
    }
  }

  /** The library site wants a batch of readers to be served. */
  record ServeReaders(long page, NodeSet readers) implements Order {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }

    /** The first of them; the hop is counted once for the whole batch. */
    @Override
    public int requester() {
      return readers.first();
    }

    @Override
    public int extraBytes() {
      return readers.size() * MEMBER_BYTES;
    }
  }

  /**
   * The library site wants a writer to be served.
   *
   * @param others the readers besides the writer and the clock site
   * @param upgrade whether the writer is a reader already
   */
  record ServeWriter(long page, int requester, NodeSet others, boolean upgrade) implements Order {
    @Override
    public MessageKind kind() {
      return MessageKind.FORWARD;
    }

    @Override
    public int extraBytes() {
      return others.size() * MEMBER_BYTES;
    }
  }

  /** The clock site answers that its window is open, and for how long. */
  record WindowOpen(long page, long remainingPicos) implements MirageMessage {
    private static final int DURATION_BYTES = 8;

    @Override
    public MessageKind kind() {
      return MessageKind.RETRY;
    }

    @Override
    public int extraBytes() {
      return DURATION_BYTES;
    }
  }

  /** The clock site takes the copy of a reader away. */
  record Invalidate(long page) implements MirageMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.INVALIDATE;
    }
  }

  /** A reader has given its copy up. */
  record Invalidated(long page) implements MirageMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.ACK;
    }
  }

  /** The page, from the clock site to a requester. */
  record PageCopy(long page, PageContents contents) implements MirageMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.PAGE;
    }
  }

  /** The right to write, from the clock site to a writer that is a reader already. */
  record Upgrade(long page) implements MirageMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.GRANT;
    }
  }

  /** A requester tells the library site that it has been served. */
  record Served(long page) implements MirageMessage {
    @Override
    public MessageKind kind() {
      return MessageKind.CONFIRM;
    }
  }
}
