package dsmlab.program;

/**
 * A program that all processes of a run execute. It acts only through what it is given: the same
 * answers must lead to the same requests, so it reads no clock, starts no thread, and keeps nothing
 * in static fields. One object serves all processes, so its fields are settings and do not change.
 */
public interface Program {

  /** What a process returns that has nothing to tell. */
  Object NOTHING = "nothing";

  /**
   * Executes one process from beginning to end.
   *
   * @return its result, compared as text with what is {@linkplain #expected expected}, or {@link
   *     GaveUp} when an error has kept it from that
   */
  Object run(ProcessView process);

  /**
   * What a process must return, computed without sharing anything.
   *
   * @param process its number, from 0
   * @param processes how many there are
   */
  Object expected(int process, int processes);
}
