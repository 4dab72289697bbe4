package dsmlab.systemv.service.dipc;

import dsmlab.systemv.service.IpcHost;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that happen on a machine unless they are called off. One timer stands for all of them, so
 * that calls that are answered in time cost none of their own.
 */
final class Deadlines {

  private static final long NEVER = Long.MAX_VALUE;

  private final IpcHost<DaemonMessage> host;
  private final boolean used;
  private final TreeMap<Deadline, Runnable> open = new TreeMap<>();
  private long numbers;
  private long armedPicos = NEVER;

  /** A moment, and which of those of a moment it is. */
  record Deadline(long picos, long number) implements Comparable<Deadline> {
    @Override
    public int compareTo(Deadline other) {
      return picos != other.picos
          ? Long.compare(picos, other.picos)
          : Long.compare(number, other.number);
    }
  }

  /** Deadlines, which never come when time-outs are not used. */
  Deadlines(IpcHost<DaemonMessage> host, boolean used) {
    this.host = host;
    this.used = used;
  }

  /** Does something after a delay. */
  Deadline after(long delayPicos, Runnable then) {
    Deadline deadline = new Deadline(host.nowPicos() + delayPicos, numbers++);
    if (used) {
      open.put(deadline, then);
      arm();
    }
    return deadline;
  }

  /** Calls it off. */
  void cancel(Deadline deadline) {
    open.remove(deadline);
  }

  /** The timer has come. */
  void came() {
    if (host.nowPicos() < armedPicos) {
      return; // one that was set before an earlier one
    }
    armedPicos = Long.MIN_VALUE; // what is done now may add deadlines, but the timer is set below
    while (!open.isEmpty() && open.firstKey().picos() <= host.nowPicos()) {
      Map.Entry<Deadline, Runnable> due = open.pollFirstEntry();
      due.getValue().run();
    }
    armedPicos = NEVER;
    arm();
  }

  private void arm() {
    if (!open.isEmpty() && open.firstKey().picos() < armedPicos) {
      armedPicos = open.firstKey().picos();
      host.setTimer(armedPicos - host.nowPicos(), 0, 0);
    }
  }
}
