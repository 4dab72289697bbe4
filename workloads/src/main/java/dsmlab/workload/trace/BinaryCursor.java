package dsmlab.workload.trace;

/**
 * Walks over the bytes of a binary trace, number by number. It may run past the limit into zeros;
 * every problem of a record that does so is that the file ends too early.
 */
final class BinaryCursor {

  private final ByteWindow window;
  private byte[] bytes;
  private int at;
  private int start;

  BinaryCursor(ByteWindow window) {
    this.window = window;
    this.bytes = window.bytes;
  }

  /** Takes up the walk at the window's position. */
  void resume() {
    bytes = window.bytes;
    at = window.position;
    start = at;
  }

  /** Moves the window to where the walk has come. */
  void pause() {
    requireWhole();
    window.position = at;
  }

  /** Goes back to the start of the last record. */
  void retreat() {
    at = start;
  }

  /** Goes on at a place in the window. */
  void moveTo(int place) {
    at = place;
  }

  /** Where the walk has come in the window. */
  int place() {
    return at;
  }

  /** The offset in the file of the last record's start. */
  long startOffset() {
    return window.offsetOf(start);
  }

  /** Reads the tag with which a record starts. */
  int tag() {
    start = at;
    return bytes[at++] & 0xFF;
  }

  /** Reads an unsigned number of up to 64 bits. */
  long number() {
    byte low = bytes[at++];
    return low >= 0 ? low : longNumber(low & 0x7F);
  }

  private long longNumber(long low) {
    long value = low;
    for (int shift = 7; shift < Long.SIZE; shift += 7) {
      byte next = bytes[at++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return shift == 63 && next > 1 ? tooLong() : value;
      }
    }
    return tooLong();
  }

  private long tooLong() {
    throw problem("a number has more than 64 bits", "at most ten bytes, the last of them 0 or 1");
  }

  /** Reads a number that has to lie between bounds. */
  long number(long least, long most, String noun) {
    long value = number();
    if (value < least || value > most) {
      throw problem(
          noun + " is " + Long.toUnsignedString(value), "a number from " + least + " to " + most);
    }
    return value;
  }

  /** A problem of the record that started last. */
  TraceException problem(String problem, String expected) {
    return at > window.limit
        ? truncated()
        : TraceException.atByte(window.file(), startOffset(), problem, expected);
  }

  /** The file is too short. */
  TraceException truncated() {
    return TraceException.atByte(
        window.file(),
        window.offsetOf(window.limit),
        "the file ends in the middle of a record",
        "a complete file");
  }

  private void requireWhole() {
    if (at > window.limit) {
      throw truncated();
    }
  }
}
