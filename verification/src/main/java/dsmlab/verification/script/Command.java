package dsmlab.verification.script;

import dsmlab.protocol.ProtocolDescriptor;
import org.jspecify.annotations.Nullable;

/** One command of a script; its text is the line that says it. */
public sealed interface Command {

  /** Starts anew with a cluster in its initial state. */
  record Cluster(ProtocolDescriptor<?> protocol, ClusterShape shape) implements Command {
    @Override
    public String toString() {
      return "cluster protocol=" + protocol.id() + " " + shape;
    }
  }

  /** A process of its own on a node reads a word. */
  record Read(int node, Place place) implements Command {
    @Override
    public String toString() {
      return "read " + node + " " + place;
    }
  }

  /** A process of its own on a node writes a word. */
  record Write(int node, Place place, long value) implements Command {
    @Override
    public String toString() {
      return "write " + node + " " + place + " =" + value;
    }
  }

  /** A process of its own on a node gets past a synchronisation. */
  record Acquire(int node) implements Command {
    @Override
    public String toString() {
      return "acquire " + node;
    }
  }

  /** The message at a position of a channel arrives; the first is at position 1. */
  record Deliver(int from, int to, int position) implements Command {
    @Override
    public String toString() {
      return "deliver " + channel(from, to, position);
    }
  }

  /** Messages arrive in the order of their sending until none is left. */
  record DeliverAll() implements Command {
    @Override
    public String toString() {
      return "deliver all";
    }
  }

  /** As {@link DeliverAll}, with timers where no message is left; then nothing may wait. */
  record Settle() implements Command {
    @Override
    public String toString() {
      return "settle";
    }
  }

  /**
   * A timer comes.
   *
   * @param purpose which one of the page, or null for the one that was set first
   */
  record Fire(int node, long page, @Nullable Integer purpose) implements Command {
    @Override
    public String toString() {
      return "fire " + node + " p" + page + (purpose == null ? "" : " " + purpose);
    }
  }

  /** The message at a position of a channel is lost. */
  record Drop(int from, int to, int position) implements Command {
    @Override
    public String toString() {
      return "drop " + channel(from, to, position);
    }
  }

  /** Shows rights, copies and waiting references of a page, or of all when it is null. */
  record State(@Nullable Long page) implements Command {
    @Override
    public String toString() {
      return "state" + (page == null ? "" : " p" + page);
    }
  }

  /** Shows what the nodes believe about a page, or about all when it is null. */
  record Facts(@Nullable Long page) implements Command {
    @Override
    public String toString() {
      return "facts" + (page == null ? "" : " p" + page);
    }
  }

  /** Shows messages that have not arrived and timers that have not come. */
  record InFlight() implements Command {
    @Override
    public String toString() {
      return "inflight";
    }
  }

  /** Shows how many messages were sent, of each kind, since the last time. */
  record Counts() implements Command {
    @Override
    public String toString() {
      return "counts";
    }
  }

  private static String channel(int from, int to, int position) {
    return from + "->" + to + (position == 1 ? "" : " " + position);
  }
}
