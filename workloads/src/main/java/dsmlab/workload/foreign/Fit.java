package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/**
 * How well a format fits some lines.
 *
 * @param lines the lines that are not blank
 * @param understood those that made sense
 * @param wasted those of the understood that were odd: escapes, or lines whose end was ignored
 * @param references a hash of what was found
 */
record Fit(ForeignFormat format, int lines, int understood, int wasted, long references) {

  /** Tries a format on all lines between two places. */
  static Fit of(ForeignFormat format, byte[] bytes, int from, int end) {
    Trial trial = new Trial(format.parser());
    for (int at = from; at < end; at = nextLine(bytes, at, end)) {
      trial.line(bytes, at, end);
    }
    return new Fit(format, trial.lines, trial.understood, trial.wasted, trial.references);
  }

  private static int nextLine(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  /** Whether it might be the format. */
  boolean isPlausible() {
    return understood > 0 && 2 * understood >= lines;
  }

  /** Whether there is anything to replay. */
  boolean holdsReferences() {
    return references != 0;
  }

  /** Whether another is as good, but comes to other results. */
  boolean isRivalledBy(Fit other) {
    return understood == other.understood
        && wasted == other.wasted
        && references != other.references;
  }

  /** Counts what a parser makes of lines. */
  private static final class Trial implements LineSink {

    private final LineParser parser;
    private final Line line = new Line();
    private int lines;
    private int understood;
    private int wasted;
    private long references;
    private boolean odd;

    Trial(LineParser parser) {
      this.parser = parser;
    }

    void line(byte[] bytes, int from, int end) {
      line.lay(bytes, from, end);
      line.skipBlanks();
      if (!line.atEnd()) {
        lines++;
        line.lay(bytes, from, end);
        parse();
      }
    }

    private void parse() {
      odd = false;
      try {
        parser.parse(line, this);
      } catch (LineProblem e) {
        return;
      }
      line.skipBlanks();
      understood++;
      wasted += odd || !line.atEnd() ? 1 : 0;
    }

    @Override
    public void thread(long id) {
      note(id);
    }

    @Override
    public void work(int units) {
      // makes no reference a different one
    }

    @Override
    public void reference(Operation operation, long address, int bytes) {
      note(operation.code() + 31L * bytes);
      note(address);
    }

    @Override
    public void reference(Operation operation, long address) {
      reference(operation, address, 0);
    }

    @Override
    public void skip(Skipped reason) {
      odd = reason == Skipped.FLUSH;
    }

    private void note(long number) {
      references = 31 * references + number;
    }
  }
}
