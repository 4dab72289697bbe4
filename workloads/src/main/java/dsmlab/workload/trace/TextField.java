package dsmlab.workload.trace;

/** The fields of a text record: what they are and what they look like. */
enum TextField {
  THREAD("a thread number", 0, ThreadRoster.THREAD_MAX),
  OPERATION("an operation", "one of the letters R W A C F S X J L U B P V s b w"),
  ADDRESS("an address", "1 to 16 hexadecimal digits without 0x"),
  SIZE("a size", 1, Integer.MAX_VALUE),
  WORK("an amount of work", 0, Integer.MAX_VALUE),
  OBJECT("an object number", 0, Long.MAX_VALUE),
  CHILD("a child's thread number", 0, ThreadRoster.THREAD_MAX),
  COUNT("a count", 1, Integer.MAX_VALUE);

  /** The most digits of a decimal number: with so many, one that fits no long is negative. */
  static final int DECIMAL_DIGITS = 19;

  private final String noun;
  private final String expectation;
  private final long least;
  private final long most;

  TextField(String noun, String expectation) {
    this.noun = noun;
    this.expectation = expectation;
    this.least = 0;
    this.most = Long.MAX_VALUE;
  }

  TextField(String noun, long least, long most) {
    this.noun = noun;
    this.expectation = "a decimal number from " + least + " to " + most;
    this.least = least;
    this.most = most;
  }

  /** What the field is, with its article. */
  String noun() {
    return noun;
  }

  /** What may be written in it. */
  String expectation() {
    return expectation;
  }

  /** Whether a number may stand in it. */
  boolean allows(long value) {
    return value >= least && value <= most;
  }
}
