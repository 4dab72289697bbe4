package dsmlab.verification.explore;

import dsmlab.verification.explore.LocalEvent.TimerCame;

/**
 * The bits by which sleep sets know moves: one for each process and choice, each channel, and each
 * timer of each node.
 */
final class Slots {

  private final int nodes;
  private final int choices;
  private final int firstTimer;
  private final boolean used;
  private final Numbering<TimerCame> timers = new Numbering<>();
  private final Numbering<LocalEvent> events;

  Slots(int nodes, int processes, int choices, boolean used, Numbering<LocalEvent> events) {
    this.nodes = nodes;
    this.choices = choices;
    this.firstTimer = nodes * nodes + processes * choices;
    this.used = used;
    this.events = events;
  }

  int delivery(int from, int to) {
    return checked(from * nodes + to);
  }

  int start(int process, int choice) {
    return checked(nodes * nodes + process * choices + choice);
  }

  int timer(int node, int event) {
    int kind = timers.of((TimerCame) events.thing(event));
    return checked(firstTimer + kind * nodes + node);
  }

  private int checked(int slot) {
    if (!used) {
      return 0;
    }
    if (slot >= Long.SIZE) {
      throw new ShortcutException(Shortcut.SLEEP_SETS);
    }
    return slot;
  }

  /** The bits of the same moves under other names. */
  long renamed(long bits, Renaming renaming) {
    long renamed = 0;
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      renamed |= 1L << renamed(Long.numberOfTrailingZeros(rest), renaming);
    }
    return renamed;
  }

  private int renamed(int slot, Renaming renaming) {
    if (slot >= firstTimer) {
      int timer = slot - firstTimer;
      return firstTimer + timer / nodes * nodes + renaming.node(timer % nodes);
    }
    if (slot >= nodes * nodes) {
      int start = slot - nodes * nodes;
      return start(renaming.process(start / choices), start % choices);
    }
    return delivery(renaming.node(slot / nodes), renaming.node(slot % nodes));
  }
}
