package dsmlab.machine;

import dsmlab.sim.settings.Units;
import org.jspecify.annotations.Nullable;

/** The last events of a run, kept without allocation until somebody asks. */
final class RecentEvents {

  private static final int KEPT = 32;

  private final long[] picos = new long[KEPT];
  private final int[] node = new int[KEPT];
  private final String[] what = new String[KEPT];
  private final long[] whom = new long[KEPT];
  private final @Nullable Object[] subject = new @Nullable Object[KEPT];
  private long count;

  /** Keeps an event: a node did something to a page or another node, about a message or rights. */
  void add(long nowPicos, int atNode, String verb, long toWhom, @Nullable Object about) {
    int index = (int) (count++ % KEPT);
    picos[index] = nowPicos;
    node[index] = atNode;
    what[index] = verb;
    whom[index] = toWhom;
    subject[index] = about;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (long event = Math.max(0, count - KEPT); event < count; event++) {
      int index = (int) (event % KEPT);
      text.append(
          "  %s: node %d %s %d"
              .formatted(Units.durationText(picos[index]), node[index], what[index], whom[index]));
      text.append(subject[index] == null ? "\n" : " " + subject[index] + "\n");
    }
    return text.toString();
  }
}
