package dsmlab.vgroup;

/**
 * Ids of groups. They lie in the same 32-bit space as ids of processes, told apart by a bit; a
 * second bit marks local groups. The rest is the machine that made the group and a number there;
 * the groups of no machine are the well-known ones.
 */
public final class GroupIds {

  /** How many well-known groups there are, numbered from 0. */
  public static final int WELL_KNOWN_MAX = 512;

  private static final int GROUP = 1 << 30;
  private static final int LOCAL = 1 << 29;
  private static final int NUMBER_BITS = 9;
  private static final int NODE_MASK = (1 << 20) - 1;

  /** How many groups a machine can make. */
  static final int OF_NODE_MAX = 1 << NUMBER_BITS;

  /** Spreads ids that differ in a few bits over all others: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9E3779B9;

  private GroupIds() {}

  /** A group that exists from the beginning, everywhere, and that everybody may join. */
  public static int wellKnown(int number) {
    if (number < 0 || number >= WELL_KNOWN_MAX) {
      throw new IllegalArgumentException(
          "there are %d well-known groups, and none is %d".formatted(WELL_KNOWN_MAX, number));
    }
    return GROUP | number;
  }

  static int global(int node, int number) {
    return GROUP | ((node + 1) << NUMBER_BITS) | number;
  }

  static int local(int node, int number) {
    return LOCAL | global(node, number);
  }

  /** Whether an id is that of a group. */
  public static boolean isGroup(int id) {
    return id >= GROUP;
  }

  /** Whether all members of a group are on one machine. */
  public static boolean isLocal(int id) {
    return isGroup(id) && (id & LOCAL) != 0;
  }

  static boolean isWellKnown(int id) {
    return isGroup(id) && nodeOf(id) < 0;
  }

  /** The machine that made a group; -1 when none did. */
  static int nodeOf(int id) {
    return ((id >>> NUMBER_BITS) & NODE_MASK) - 1;
  }

  /** The multicast address of a group, one of so many. */
  public static int address(int group, int addresses) {
    return Math.floorMod((group * SPREAD) >>> 8, addresses);
  }
}
