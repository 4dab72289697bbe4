package dsmlab.systemv;

import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.IPC_STAT;
import static dsmlab.systemv.SystemV.SHMLBA;
import static dsmlab.systemv.SystemV.SHM_LOCK;
import static dsmlab.systemv.SystemV.SHM_RDONLY;
import static dsmlab.systemv.SystemV.SHM_REMAP;
import static dsmlab.systemv.SystemV.SHM_RND;
import static dsmlab.systemv.SystemV.SHM_UNLOCK;
import static dsmlab.systemv.SystemV.has;

import java.util.List;
import java.util.OptionalInt;

/**
 * Shared memory by the manual pages shmget(2), shmop(2), shmctl(2). A segment that is removed stays
 * until the last process has detached it; as in Linux it can even be attached until then.
 */
final class SharedMemory {

  private final ObjectTable<Segment> segments;
  private final long most;
  private final SegmentMap map;

  SharedMemory(Limits limits, Numbering numbering, SegmentMap map) {
    this.segments = new ObjectTable<>(limits.objects(), numbering);
    this.most = limits.segmentBytes();
    this.map = map;
  }

  Answer get(Caller caller, Call.Shmget call) throws Refused {
    Segment segment =
        segments.get(
            caller,
            call.key(),
            call.size(),
            call.flags(),
            (id, permissions) -> make(caller, call.size(), id, permissions));
    return new Answer.Value(segment.id());
  }

  private Segment make(Caller caller, long size, int id, IpcPerm permissions) throws Refused {
    if (size < 1 || size > most) {
      throw new Refused(Errno.EINVAL);
    }
    long address = map.place(caller.process(), size);
    return new Segment(id, permissions, address, size, caller.process());
  }

  /** The id of the segment with a key that somebody may find. */
  OptionalInt idOf(int key) {
    return segments.idOf(key);
  }

  Answer attach(Caller caller, Call.Shmat call) throws Refused {
    requirePlace(call);
    boolean writable = !has(call.flags(), SHM_RDONLY);
    int rights = writable ? IpcPerm.READ | IpcPerm.WRITE : IpcPerm.READ;
    Segment segment = segments.find(call.id(), caller, rights);
    requireFree(segment, caller, call);
    segment.attach(caller.process());
    map.attach(caller.process(), segment.address(), segment.bytes(), writable);
    return new Answer.Value(segment.address());
  }

  /** An address must be the beginning of a page, unless it may be rounded. */
  private static void requirePlace(Call.Shmat call) throws Refused {
    boolean remaps = call.address() == 0 && has(call.flags(), SHM_REMAP);
    boolean between = call.address() % SHMLBA != 0 && !has(call.flags(), SHM_RND);
    if (remaps || between) {
      throw new Refused(Errno.EINVAL);
    }
  }

  /** A segment can be attached at its own address only, and there once by address. */
  private static void requireFree(Segment segment, Caller caller, Call.Shmat call) throws Refused {
    if (call.address() == 0) {
      return;
    }
    long address = call.address() - call.address() % SHMLBA;
    boolean taken = segment.attachedBy(caller.process()) && !has(call.flags(), SHM_REMAP);
    if (address != segment.address() || taken) {
      throw new Refused(Errno.EINVAL);
    }
  }

  Answer detach(Caller caller, Call.Shmdt call) throws Refused {
    for (Segment segment : segments.all()) {
      if (segment.address() == call.address() && segment.attachedBy(caller.process())) {
        detach(segment, caller.process());
        return Answer.DONE;
      }
    }
    throw new Refused(Errno.EINVAL);
  }

  private void detach(Segment segment, int process) {
    if (segment.detach(process)) {
      map.detach(process, segment.address());
    }
    removeIfGone(segment);
  }

  private void removeIfGone(Segment segment) {
    if (segment.isGone()) {
      segments.remove(segment);
    }
  }

  Answer control(Caller caller, Call.Shmctl call) throws Refused {
    return switch (call.command()) {
      case IPC_RMID -> remove(segments.owned(call.id(), caller));
      case IPC_STAT -> new Answer.Told(segments.find(call.id(), caller, IpcPerm.READ).status());
      case SHM_LOCK, SHM_UNLOCK -> {
        segments.owned(call.id(), caller);
        yield Answer.DONE;
      }
      case IPC_SET -> Changes.apply(segments.owned(call.id(), caller), call.change());
      default -> throw new Refused(Errno.EINVAL);
    };
  }

  private Answer remove(Segment segment) {
    segment.markRemoved();
    removeIfGone(segment);
    return Answer.DONE;
  }

  /** A process has ended: what it has attached is detached. */
  void exit(int process) {
    for (Segment segment : List.copyOf(segments.all())) {
      while (segment.attachedBy(process)) {
        detach(segment, process);
      }
    }
  }
}
