package dsmlab.protocol.testing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The last events; they become text only when something fails. */
final class EventLog {

  private static final int LINES_MAX = 60;

  private final ArrayDeque<Object[]> lines = new ArrayDeque<>();

  void add(Object... words) {
    if (lines.size() == LINES_MAX) {
      lines.removeFirst();
    }
    lines.add(words);
  }

  @Override
  public String toString() {
    return lines.stream().map(EventLog::text).collect(Collectors.joining(System.lineSeparator()));
  }

  private static String text(Object[] words) {
    return Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(" "));
  }
}
