package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageFacts;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.Map;

/**
 * What one node remembers: its protocol, rights, copies, waiting references and timers. It is kept
 * as the events that lead to it; the node itself is made again from them when a step is new.
 *
 * @param before the number of the state before the last event, in the same node's table
 * @param event the number of the last event, or {@link #NO_EVENT} in the initial state
 * @param busyPages one bit for each page about which something is under way at the node
 * @param timers the numbers of the timer events that may come
 */
record LocalState(
    int before,
    int event,
    List<Access> rights,
    List<PageFacts> facts,
    List<Map<Long, Long>> copies,
    long busyPages,
    IntList timers) {

  static final int NO_EVENT = -1;
}
