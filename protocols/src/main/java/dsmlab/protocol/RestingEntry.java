package dsmlab.protocol;

/**
 * What a node knows of a page, where a number says all of it while nothing is going on: a {@link
 * PageTable} keeps the number then, and lets the object stand for another page.
 */
public interface RestingEntry {

  /** Says that no number is enough. */
  int BUSY = -1;

  /** The number that says all that this entry does, from 0 on, or {@link #BUSY}. */
  int rest();

  /** Makes a new entry, or one whose own number was enough, say what a number does. */
  void resume(int rest);
}
