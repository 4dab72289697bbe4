package dsmlab.workload.synchronisation;

/** The rule of one kind of synchronisation objects, with all objects of that kind. */
interface Rule {

  /**
   * Performs an operation, releasing others through the listener it was built with.
   *
   * @return false when the process has to wait; the rule then remembers it
   */
  boolean attempt(Call call);

  /** Says what a waiting operation waits for. */
  String reason(Call waiting);
}
