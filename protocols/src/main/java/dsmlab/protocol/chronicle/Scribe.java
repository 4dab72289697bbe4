package dsmlab.protocol.chronicle;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.Crashed;
import dsmlab.protocol.chronicle.Occurrence.Delivered;
import dsmlab.protocol.chronicle.Occurrence.FaultRaised;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Granted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Lost;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Occurrence.Restarted;
import dsmlab.protocol.chronicle.Occurrence.Sent;
import dsmlab.protocol.chronicle.Occurrence.TimerCame;
import dsmlab.protocol.chronicle.Occurrence.TimerSet;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.function.LongSupplier;

/**
 * Writes the chronicle of a host: each method tells a chronicler of one occurrence, and costs one
 * comparison when nobody wants to know.
 */
public final class Scribe {

  private final Chronicler chronicler;
  private final boolean records;
  private final LongSupplier now;
  private final int nodes;
  private final Rights rights;
  private final LongOpenHashSet pages = new LongOpenHashSet();

  /** Tells the rights of nodes. */
  @FunctionalInterface
  public interface Rights {
    /** The present rights of a node to a page. */
    Access of(int node, long page);
  }

  /**
   * Begins a chronicle.
   *
   * @param now the present time in the chronicle's unit
   * @param rights the present rights, asked for when a page first occurs
   */
  public Scribe(Chronicler chronicler, int nodes, LongSupplier now, Rights rights) {
    this.chronicler = chronicler;
    this.records = chronicler.records();
    this.nodes = nodes;
    this.now = now;
    this.rights = rights;
  }

  /** Whether anybody wants to know. */
  public boolean records() {
    return records;
  }

  private void record(Occurrence occurrence) {
    if (occurrence.page() != Message.NO_PAGE && pages.add(occurrence.page())) {
      recordRights(occurrence.at(), occurrence.page());
    }
    chronicler.record(occurrence);
  }

  private void recordRights(long at, long page) {
    for (int node = 0; node < nodes; node++) {
      Access access = rights.of(node, page);
      if (access != Access.NONE) {
        chronicler.record(new Held(at, node, page, access));
      }
    }
  }

  /** A reference that the rights do not allow has stopped a process. */
  public void faultStarted(int node, long page, int process, Reference reference) {
    if (records) {
      record(new FaultStarted(now.getAsLong(), node, page, process, reference));
    }
  }

  /** The protocol is about to be told of a fault. */
  public void faultRaised(int node, long page, Access access) {
    if (records) {
      record(new FaultRaised(now.getAsLong(), node, page, access));
    }
  }

  /** A reference has been performed and its process goes on. */
  public void performed(int node, long page, int process, Reference reference, long value) {
    if (records) {
      record(new Performed(now.getAsLong(), node, page, process, reference, value));
    }
  }

  /** A message leaves a node at some time from now on. */
  public void sent(int node, int receiver, long sequence, long departedAt, Message message) {
    if (records) {
      record(
          new Sent(now.getAsLong(), node, message.page(), receiver, sequence, departedAt, message));
    }
  }

  /** A node is about to handle a message that reached it at some time up to now. */
  public void delivered(int node, int sender, long sequence, long arrivedAt, Message message) {
    if (records) {
      record(
          new Delivered(
              now.getAsLong(), node, message.page(), sender, sequence, arrivedAt, message));
    }
  }

  /** A message will never arrive. */
  public void lost(int node, int receiver, long sequence, Message message) {
    if (records) {
      record(new Lost(now.getAsLong(), node, message.page(), receiver, sequence, message));
    }
  }

  /** The rights of a node are about to change, perhaps to what they are. */
  public void accessChanges(int node, long page, Access from, Access to) {
    if (records && from != to) {
      record(new AccessChanged(now.getAsLong(), node, page, from, to));
    }
  }

  /** The protocol ends the fault of a node. */
  public void granted(int node, long page, Access access) {
    if (records) {
      record(new Granted(now.getAsLong(), node, page, access));
    }
  }

  /** A node sets a timer. */
  public void timerSet(int node, long page, int purpose, long delayPicos) {
    if (records) {
      record(new TimerSet(now.getAsLong(), node, page, purpose, delayPicos));
    }
  }

  /** A node stops. */
  public void crashed(int node) {
    if (records) {
      record(new Crashed(now.getAsLong(), node));
    }
  }

  /** A node is back. */
  public void restarted(int node) {
    if (records) {
      record(new Restarted(now.getAsLong(), node));
    }
  }

  /** Somebody who watches has something to say, perhaps about no node in particular. */
  public void remark(int node, long page, String text) {
    if (records) {
      record(new Remark(now.getAsLong(), node, page, text));
    }
  }

  /** A timer has come and is about to be handled. */
  public void timerCame(int node, long page, int purpose) {
    if (records) {
      record(new TimerCame(now.getAsLong(), node, page, purpose));
    }
  }
}
