package dsmlab.protocol.chronicle;

import dsmlab.protocol.Message;
import java.util.List;

/**
 * The sequence of what happened in a run, or a part of it.
 *
 * @param title what ran, such as the title of the protocol
 * @param nodes how many nodes took part
 * @param clock what the times count
 * @param occurrences what happened, in order; a part begins with the rights that nodes held, and
 *     with the faults and messages that were under way, each with its own earlier time
 * @param omitted what happened but was left out
 */
public record Chronicle(
    String title, int nodes, Clock clock, List<Occurrence> occurrences, Omission omitted) {

  /**
   * How much was left out of a chronicle.
   *
   * @param earlier how many occurrences came before the part that was kept
   * @param from when that part begins
   * @param later how many occurrences came after it
   */
  public record Omission(long earlier, long from, long later) {

    /** Everything is there. */
    public static final Omission NOTHING = new Omission(0, 0, 0);
  }

  public Chronicle {
    occurrences = List.copyOf(occurrences);
  }

  /** The part of it that is about one page; all of it when that is none. */
  public Chronicle about(long page) {
    if (page == Message.NO_PAGE) {
      return this;
    }
    List<Occurrence> some =
        occurrences.stream().filter(occurrence -> occurrence.page() == page).toList();
    return new Chronicle(title, nodes, clock, some, omitted);
  }
}
