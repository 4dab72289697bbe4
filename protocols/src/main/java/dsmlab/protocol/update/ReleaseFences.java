package dsmlab.protocol.update;

import dsmlab.protocol.AwaitedAcks;
import dsmlab.protocol.Host;
import dsmlab.protocol.update.WriteUpdateMessage.Fence;
import dsmlab.protocol.update.WriteUpdateMessage.Fenced;
import dsmlab.protocol.update.WriteUpdateMessage.Flush;
import dsmlab.protocol.update.WriteUpdateMessage.Flushed;
import dsmlab.sim.NodeSet;
import it.unimi.dsi.fastutil.longs.LongAVLTreeSet;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.LongFunction;

/**
 * Tells a process when all holders have what its node has written. For each page that the node has
 * written since it asked last, a question follows the updates: to the initial owner, from there to
 * the holders, and back the same way. Channels keep their order, so an answer means that the
 * updates have arrived.
 */
final class ReleaseFences {

  private final Host<WriteUpdateMessage> host;
  private final LongFunction<NodeSet> holders;
  private final LongAVLTreeSet written = new LongAVLTreeSet();
  private final LongAVLTreeSet open = new LongAVLTreeSet();
  private final Map<Integer, LongAVLTreeSet> waiting = new TreeMap<>();
  private final Map<Question, AwaitedAcks> passedOn = new TreeMap<>();
  private long fences;

  /** A question of a node that the initial owner has passed on. */
  private record Question(int writer, long fence) implements Comparable<Question> {
    @Override
    public int compareTo(Question other) {
      return writer != other.writer
          ? Integer.compare(writer, other.writer)
          : Long.compare(fence, other.fence);
    }
  }

  /**
   * No page is written yet.
   *
   * @param holders the holders of a page of which this node is the initial owner
   */
  ReleaseFences(Host<WriteUpdateMessage> host, LongFunction<NodeSet> holders) {
    this.host = host;
    this.holders = holders;
  }

  /** This node has sent an update. */
  void noteWritten(long page) {
    written.add(page);
  }

  /** A process is about to let others go on; whether it may at once. */
  boolean release(int process) {
    for (long page : written) {
      if (host.initialOwner(page) != host.self()) {
        open.add(++fences);
        host.send(host.initialOwner(page), new Fence(page, host.self(), fences));
      } else if (!holders.apply(page).isEmpty()) {
        open.add(++fences);
        ask(new Fence(page, host.self(), fences));
      }
    }
    written.clear();
    if (!open.isEmpty()) {
      waiting.put(process, new LongAVLTreeSet(open));
    }
    return open.isEmpty();
  }

  /** At the initial owner: asks the holders behind all that it has passed on. */
  void ask(Fence fence) {
    NodeSet others = holders.apply(fence.page()).without(fence.writer());
    if (others.isEmpty()) {
      answer(fence.page(), fence.writer(), fence.fence());
      return;
    }
    AwaitedAcks acks = new AwaitedAcks();
    acks.expect(others);
    passedOn.put(new Question(fence.writer(), fence.fence()), acks);
    host.multicast(others, new Flush(fence.page(), fence.writer(), fence.fence()));
  }

  void receiveFlushed(int sender, Flushed flushed) {
    Question question = new Question(flushed.writer(), flushed.fence());
    if (Objects.requireNonNull(passedOn.get(question)).arrived(sender)) {
      passedOn.remove(question);
      answer(flushed.page(), flushed.writer(), flushed.fence());
    }
  }

  private void answer(long page, int writer, long fence) {
    host.send(writer, new Fenced(page, fence));
  }

  void receiveFenced(Fenced fenced) {
    open.remove(fenced.fence());
    for (int process : waiting.keySet().toArray(Integer[]::new)) {
      LongAVLTreeSet missing = Objects.requireNonNull(waiting.get(process));
      missing.remove(fenced.fence());
      if (missing.isEmpty()) {
        waiting.remove(process);
        host.acquired(process);
      }
    }
  }
}
