package dsmlab.workload.synchronisation;

/** Hears which processes go on. */
@FunctionalInterface
public interface SynchronisationListener {

  /**
   * A waiting process's operation has passed; it is not attempted again. Called from within another
   * process's attempt, so it may take notes but must not attempt anything itself.
   */
  void released(int process);
}
