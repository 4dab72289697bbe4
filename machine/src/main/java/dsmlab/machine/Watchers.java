package dsmlab.machine;

import dsmlab.protocol.chronicle.Chronicler;

/**
 * Who looks on at a run.
 *
 * @param monitor holds it to its promise
 * @param chronicler writes down what happens
 */
public record Watchers(RunMonitor monitor, Chronicler chronicler) {

  /** Nobody. */
  public static final Watchers NOBODY = new Watchers(RunMonitor.NONE, Chronicler.NONE);

  /** A monitor alone. */
  public static Watchers of(RunMonitor monitor) {
    return new Watchers(monitor, Chronicler.NONE);
  }
}
