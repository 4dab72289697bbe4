package dsmlab.verification.explore;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;

/**
 * Every different contents that a channel between two nodes ever had, numbered; 0 is the empty
 * channel. In a channel without order the messages stand in the order of their numbers.
 */
final class Channels {

  static final int EMPTY = 0;

  private static final int UNKNOWN = -1;

  private final boolean ordered;
  private final Numbering<IntArrayList> contents = new Numbering<>();
  private final Long2IntOpenHashMap added = new Long2IntOpenHashMap();
  private final Long2IntOpenHashMap taken = new Long2IntOpenHashMap();

  Channels(boolean ordered) {
    this.ordered = ordered;
    contents.of(new IntArrayList());
    added.defaultReturnValue(UNKNOWN);
    taken.defaultReturnValue(UNKNOWN);
  }

  /** The messages that may arrive next: the first, or in a channel without order each. */
  int[] next(int channel) {
    IntArrayList all = contents.thing(channel);
    if (ordered) {
      return all.isEmpty() ? new int[0] : new int[] {all.getInt(0)};
    }
    return all.intStream().distinct().toArray();
  }

  /** The first message of a channel that is not empty. */
  int first(int channel) {
    return contents.thing(channel).getInt(0);
  }

  int[] all(int channel) {
    return contents.thing(channel).toIntArray();
  }

  int of(int... messages) {
    int[] sorted = messages.clone();
    if (!ordered) {
      Arrays.sort(sorted);
    }
    return contents.of(IntArrayList.wrap(sorted));
  }

  int with(int channel, int message) {
    long key = (long) channel << Integer.SIZE | message;
    int known = added.get(key);
    if (known == UNKNOWN) {
      IntArrayList more = new IntArrayList(contents.thing(channel));
      more.add(message);
      known = of(more.toIntArray());
      added.put(key, known);
    }
    return known;
  }

  int without(int channel, int message) {
    long key = (long) channel << Integer.SIZE | message;
    int known = taken.get(key);
    if (known == UNKNOWN) {
      IntArrayList fewer = new IntArrayList(contents.thing(channel));
      fewer.rem(message);
      known = contents.of(fewer);
      taken.put(key, known);
    }
    return known;
  }
}
