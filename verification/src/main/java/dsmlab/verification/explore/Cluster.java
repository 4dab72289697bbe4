package dsmlab.verification.explore;

import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Settings;
import it.unimi.dsi.fastutil.ints.IntList;
import java.util.List;
import java.util.Map;

/**
 * The nodes and pages that are explored.
 *
 * @param owners the initial owner of each page
 * @param initialWords the words of each page, by address, that are not zero in the beginning
 * @param orderedChannels whether messages between two nodes arrive in the order of sending
 */
record Cluster<M extends Message>(
    ProtocolDescriptor<M> protocol,
    Settings settings,
    int nodes,
    IntList owners,
    List<Map<Long, Long>> initialWords,
    boolean orderedChannels) {

  int pages() {
    return owners.size();
  }
}
