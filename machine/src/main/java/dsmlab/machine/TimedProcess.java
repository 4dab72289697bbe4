package dsmlab.machine;

import dsmlab.workload.RecordSource;

/** One process of a timed replay: where its records stand and what it waits for. */
final class TimedProcess implements Scheduled {

  /** Its own time while it runs ahead, and the time up to which it may. */
  long clockPicos;

  long horizonPicos;

  private final int index;
  private final Node<?> node;
  private final NodePrograms programs;
  private final Cursor cursor;
  private long owedPicos;
  private long waitingSincePicos;
  private boolean synchronised;
  private boolean ended;

  TimedProcess(int index, Node<?> node, NodePrograms programs, RecordSource source) {
    this.index = index;
    this.node = node;
    this.programs = programs;
    this.cursor = new Cursor(source);
  }

  @Override
  public int index() {
    return index;
  }

  Node<?> node() {
    return node;
  }

  /** The processes of its node, itself included. */
  NodePrograms programs() {
    return programs;
  }

  Cursor cursor() {
    return cursor;
  }

  /** The time of a reference that was performed while the process waited is still to be spent. */
  void owe(long picos) {
    owedPicos += picos;
  }

  @Override
  public long takeOwedPicos() {
    long owed = owedPicos;
    owedPicos = 0;
    return owed;
  }

  /** It got past a synchronisation while it waited, and its node is still to be told. */
  void noteSynchronised() {
    synchronised = true;
  }

  boolean takeSynchronised() {
    boolean taken = synchronised;
    synchronised = false;
    return taken;
  }

  void waitSince(long nowPicos) {
    waitingSincePicos = nowPicos;
  }

  long waitingSincePicos() {
    return waitingSincePicos;
  }

  void end() {
    ended = true;
  }

  boolean ended() {
    return ended;
  }
}
