package dsmlab.sim.fault;

import java.util.Locale;

/** What can befall a message, and what whoever sent it may or may not be able to bear. */
public enum Hazard {
  /** It never arrives. */
  LOSS,
  /** It arrives more than once. */
  DUPLICATION,
  /** It arrives before another that was sent earlier on the same way. */
  REORDERING,
  /** It arrives late, but in order. */
  DELAY,
  /** It never arrives because the network has fallen apart. */
  PARTITION,
  /** It never arrives because its sender or its receiver has stopped, or has lost its memory. */
  CRASH;

  /** Whether what it befalls never arrives. */
  public boolean keepsAway() {
    return switch (this) {
      case LOSS, PARTITION, CRASH -> true;
      case DUPLICATION, REORDERING, DELAY -> false;
    };
  }

  /** Its name in sentences and listings. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
