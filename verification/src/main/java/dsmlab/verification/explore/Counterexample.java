package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import java.util.List;

/**
 * The moves that lead to something wrong.
 *
 * @param sentence what is wrong
 * @param steps what happens before, the first first
 */
public record Counterexample(String sentence, List<Step> steps) {

  public Counterexample {
    steps = List.copyOf(steps);
  }

  /** One move. */
  public sealed interface Step {

    /** A process of a node starts a reference. */
    record Start(int node, Reference reference) implements Step {
      @Override
      public String toString() {
        String place = Places.word(reference.address());
        return reference.access() == Access.READ
            ? "read %d %s".formatted(node, place)
            : "write %d %s =%d".formatted(node, place, reference.value());
      }
    }

    /**
     * A message arrives.
     *
     * @param index how many messages between the two nodes are passed over
     */
    record Deliver(int from, int to, int index) implements Step {
      @Override
      public String toString() {
        String position = index == 0 ? "" : " " + (index + 1);
        return "deliver %d->%d%s".formatted(from, to, position);
      }
    }

    /** A timer comes. */
    record Fire(int node, long page, int purpose) implements Step {
      @Override
      public String toString() {
        return "fire %d p%d %d".formatted(node, page, purpose);
      }
    }

    /** A process gets past a synchronisation. */
    record Proceed(int node) implements Step {
      @Override
      public String toString() {
        return "# the process of node %d gets past its synchronisation".formatted(node);
      }
    }
  }
}
