package dsmlab.program.library;

/** A part of a range that belongs to one process: all parts are as equal as can be. */
record Slice(int from, int to) {

  /** The part of a process of the numbers below a size. */
  static Slice of(int size, int process, int processes) {
    return new Slice(
        (int) ((long) size * process / processes), (int) ((long) size * (process + 1) / processes));
  }

  int size() {
    return to - from;
  }
}
