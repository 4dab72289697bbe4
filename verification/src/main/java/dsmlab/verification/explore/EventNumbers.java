package dsmlab.verification.explore;

import dsmlab.protocol.Reference;
import dsmlab.verification.explore.LocalEvent.Acquire;
import dsmlab.verification.explore.LocalEvent.Arrival;
import dsmlab.verification.explore.LocalEvent.Start;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** The numbers of events, found again without making the events. */
final class EventNumbers {

  private static final int UNKNOWN = -1;

  private final Numbering<LocalEvent> events;
  private final Long2IntOpenHashMap arrivals = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap starts = new Long2IntOpenHashMap();

  EventNumbers(Numbering<LocalEvent> events) {
    this.events = events;
    arrivals.defaultReturnValue(UNKNOWN);
    starts.defaultReturnValue(UNKNOWN);
  }

  /** A process in some state starts the reference that is one of its choices. */
  int start(int process, int processState, int choice, Reference reference) {
    long key = ((long) processState << 16 | process) << 16 | choice;
    int known = starts.get(key);
    if (known == UNKNOWN) {
      known = events.of(new Start(process, reference));
      starts.put(key, known);
    }
    return known;
  }

  /** A process has got past a synchronisation. */
  int acquire(int process) {
    return events.of(new Acquire(process));
  }

  /** A message arrives. */
  int arrival(int sender, int message) {
    long key = (long) sender << Integer.SIZE | message;
    int known = arrivals.get(key);
    if (known == UNKNOWN) {
      known = events.of(new Arrival(sender, message));
      arrivals.put(key, known);
    }
    return known;
  }
}
