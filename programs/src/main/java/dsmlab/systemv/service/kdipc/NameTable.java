package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.PageContents;
import dsmlab.systemv.Call;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.OptionalInt;

/**
 * What a node knows of names: a key of one kind names the id of an object, or nothing. A name may
 * outlive its object; who finds that out may use it again.
 */
final class NameTable implements Holdings {

  private static final int NAME_BYTES = 8;
  private static final int KINDS = 3;
  private static final int SCATTER = 0x9E3779B9;

  /** What a key names. */
  private record Name(OptionalInt id) implements PageContents {}

  private static final Name NOTHING = new Name(OptionalInt.empty());

  private final Long2ObjectOpenHashMap<Name> names = new Long2ObjectOpenHashMap<>();

  /** The number of the name that a {@code get} call looks for; modulo nodes it is its home. */
  static long nameOf(Call get, int nodes) {
    return switch (get) {
      case Call.Shmget shmget -> name(shmget.key(), 0, nodes);
      case Call.Semget semget -> name(semget.key(), 1, nodes);
      case Call.Msgget msgget -> name(msgget.key(), 2, nodes);
      default -> throw new IllegalArgumentException(get.text() + " looks for no key");
    };
  }

  private static long name(int key, int kind, int nodes) {
    int home = Math.floorMod(((key * KINDS + kind) * SCATTER) >>> 8, nodes);
    return (Integer.toUnsignedLong(key) * KINDS + kind) * nodes + home;
  }

  /** The id that a name stands for. */
  OptionalInt id(long name) {
    return names.getOrDefault(name, NOTHING).id();
  }

  /** Lets a name stand for an object. */
  void name(long name, OptionalInt id) {
    names.put(name, new Name(id));
  }

  @Override
  public PageContents contents(long name) {
    return names.getOrDefault(name, NOTHING);
  }

  @Override
  public int bytes(PageContents contents) {
    return NAME_BYTES;
  }

  @Override
  public void install(long name, PageContents contents) {
    names.put(name, (Name) contents);
  }
}
