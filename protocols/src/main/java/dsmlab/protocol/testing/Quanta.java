package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Retention;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The quanta of one node without time. A quantum begins when a fault gets the node rights; the next
 * timer that the node sets for the page, if it is long enough, ends it. Until then the node must
 * not have less. A protocol without {@link Retention} has no quanta.
 */
final class Quanta {

  private static final int NO_TIMER = Integer.MIN_VALUE;

  private final Retention retention;
  private final Settings settings;
  private final Map<Long, List<Quantum>> byPage = new HashMap<>();

  /** Rights that are kept until a timer with some purpose comes. */
  private record Quantum(Access access, int purpose) {}

  Quanta(Retention retention, Settings settings) {
    this.retention = retention;
    this.settings = settings;
  }

  void granted(long page, Access access) {
    if (retention.leastPicos(settings, access) > 0) {
      of(page).add(new Quantum(access, NO_TIMER));
    }
  }

  void timerSet(long delayPicos, long page, int purpose) {
    List<Quantum> quanta = of(page);
    for (int i = 0; i < quanta.size(); i++) {
      Quantum quantum = quanta.get(i);
      if (quantum.purpose() == NO_TIMER
          && delayPicos >= retention.leastPicos(settings, quantum.access())) {
        quanta.set(i, new Quantum(quantum.access(), purpose));
        return;
      }
    }
  }

  void timerCame(long page, int purpose) {
    List<Quantum> quanta = of(page);
    quanta.stream()
        .filter(quantum -> quantum.purpose() == purpose)
        .findFirst()
        .ifPresent(quanta::remove);
  }

  /** Checks that a page may be left with some rights. */
  void checkKept(int node, long page, Access left) {
    for (Quantum quantum : of(page)) {
      if (!left.allows(quantum.access())) {
        throw new ProtocolError(
            "node %d gives up %s of page %d within its quantum"
                .formatted(node, quantum.access(), page));
      }
    }
  }

  private List<Quantum> of(long page) {
    return byPage.computeIfAbsent(page, _ -> new ArrayList<>());
  }

  /** What is kept of a page, for whoever tells states apart. */
  List<?> kept(long page) {
    return List.copyOf(of(page));
  }
}
