package dsmlab.protocol.chronicle;

/** What the times of a chronicle count. */
public enum Clock {
  /** Virtual time in picoseconds. */
  PICOSECONDS,
  /** Steps of a schedule, where there is no time. */
  STEPS
}
