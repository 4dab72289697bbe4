package dsmlab.verification.explore;

import dsmlab.protocol.Reference;
import java.util.Comparator;

/** What can happen at one node. */
sealed interface LocalEvent {

  /** A process starts a reference. */
  record Start(int process, Reference reference) implements LocalEvent {}

  /** A process has got past a synchronisation. */
  record Acquire(int process) implements LocalEvent {}

  /** A message arrives, which is known by its number in {@link Messages}. */
  record Arrival(int sender, int message) implements LocalEvent {}

  /** A timer comes. */
  record TimerCame(long page, int purpose) implements LocalEvent {
    static final Comparator<TimerCame> ORDER =
        Comparator.comparingLong(TimerCame::page).thenComparingInt(TimerCame::purpose);
  }
}
