package dsmlab.machine;

import java.util.Locale;

/** In which order the references of different processes happen. */
public enum Ordering {
  /** Every process runs by its own clock; synchronisation decides who waits. */
  TIMED,
  /** A reference starts when the one before it in the trace has completed, with all it caused. */
  RECORDED;

  /** The word in scenarios and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
