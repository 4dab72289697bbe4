package dsmlab.scenario.yaml;

/**
 * Where something was written.
 *
 * @param source the file as the user named it, or an option such as {@code --set machine.nodes}
 * @param line from 1, or 0 when the source has no lines
 * @param column from 1 in characters (code points), or 0 when the source has no lines
 */
public record Position(String source, int line, int column) {

  /** A source as a whole. */
  public static Position of(String source) {
    return new Position(source, 0, 0);
  }

  /** A place some characters further in the same line; sources without lines stay as they are. */
  public Position plus(int characters) {
    return line == 0 ? this : new Position(source, line, column + characters);
  }

  @Override
  public String toString() {
    return line == 0 ? source : source + ":" + line + ":" + column;
  }
}
