package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.PageContents;
import dsmlab.systemv.MovedSemaphores;
import dsmlab.systemv.SystemVObjects;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** The sets of semaphores of a node that come and go: numbered by their ids. */
final class SetsHere implements Holdings {

  /** A set on its way, or that there is none any more. */
  private record Moved(@Nullable MovedSemaphores set) implements PageContents {}

  private static final Moved REMOVED = new Moved(null);

  private final SystemVObjects kernel;
  private final Runnable moving;

  /** Sets that have left the kernel but not the node, or have come to the node. */
  private final Long2ObjectOpenHashMap<Moved> packed = new Long2ObjectOpenHashMap<>();

  /**
   * The sets of a kernel.
   *
   * @param moving is told of each set that is packed or unpacked
   */
  SetsHere(SystemVObjects kernel, Runnable moving) {
    this.kernel = kernel;
    this.moving = moving;
  }

  @Override
  public PageContents contents(long id) {
    lost(id);
    Moved moved = packed.remove(id);
    return moved == null ? REMOVED : moved;
  }

  @Override
  public int bytes(PageContents contents) {
    MovedSemaphores set = ((Moved) contents).set();
    return set == null ? 0 : set.bytes();
  }

  @Override
  public void install(long id, PageContents contents) {
    packed.put(id, (Moved) contents);
  }

  @Override
  public void gained(long id) {
    Moved moved = packed.remove(id);
    if (moved != null && moved.set() != null) {
      kernel.putSemaphores(moved.set());
      moving.run();
    }
  }

  @Override
  public void lost(long id) {
    MovedSemaphores set = kernel.takeSemaphores((int) id);
    if (set != null) {
      packed.put(id, new Moved(set));
      moving.run();
    }
  }
}
