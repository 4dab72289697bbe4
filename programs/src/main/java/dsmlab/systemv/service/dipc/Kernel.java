package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.Errno;
import dsmlab.systemv.Limits;
import dsmlab.systemv.SegmentMap;
import dsmlab.systemv.SystemVObjects;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.dipc.Outcome.Attachment;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * The kernel of one machine: the objects that its processes share among themselves, and those that
 * it owns for the cluster. A key of the ones is no key of the others.
 */
final class Kernel {

  /** Hears how calls end. */
  @FunctionalInterface
  interface Ends {
    void ended(int process, Outcome outcome);
  }

  private final IpcHost<DaemonMessage> host;
  private final ObjectIds ids;
  private final Ends ends;
  private final Consumer<Key> removed;
  private final SystemVObjects local;
  private final SystemVObjects distributed;
  private final Int2ObjectOpenHashMap<Performing> performing = new Int2ObjectOpenHashMap<>();
  private final Map<Numbered, Key> keys = new HashMap<>();
  private final LongOpenHashSet distributedSegments = new LongOpenHashSet();

  /** A call that has not ended. */
  private static final class Performing {
    final Call call;
    final boolean distributed;
    boolean found;
    Optional<Attachment> attached = Optional.empty();
    OptionalLong detached = OptionalLong.empty();

    Performing(Call call, boolean distributed) {
      this.call = call;
      this.distributed = distributed;
    }
  }

  /** An object, whatever its key. */
  private record Numbered(Kind kind, int id) {}

  /**
   * A kernel without objects.
   *
   * @param removed hears of keys of the cluster that nobody is to find any more
   */
  Kernel(IpcHost<DaemonMessage> host, ObjectIds ids, Ends ends, Consumer<Key> removed) {
    this.host = host;
    this.ids = ids;
    this.ends = ends;
    this.removed = removed;
    this.local = new SystemVObjects(Limits.LINUX, new Memory(false), this::answered);
    this.distributed = new SystemVObjects(Limits.LINUX, new Memory(true), this::answered);
  }

  /** Looks for an object of this machine by its key, or makes it; tells whether there is one. */
  boolean get(Caller caller, Call call, boolean isDistributed) {
    return perform(caller, call, isDistributed).found;
  }

  /** Whether a call that looks for an object is refused whatever objects there are. */
  boolean refusesAnyway(Call get) {
    return local.refusesAnyway(get);
  }

  /** Performs a call that names an object of this machine. */
  void use(Caller caller, Call call, boolean fromElsewhere) {
    OptionalInt id = Calls.id(call);
    if (id.isEmpty()) {
      detach(caller, (Call.Shmdt) call);
    } else if (mayName(id.getAsInt(), fromElsewhere)) {
      Call here = Calls.withId(call, ids.number(id.getAsInt()));
      perform(caller, here, ids.isDistributed(id.getAsInt()));
    } else {
      ends.ended(caller.process(), Outcome.failed(Errno.EINVAL));
    }
  }

  private boolean mayName(int id, boolean fromElsewhere) {
    return ids.owner(id) == host.self() && (!fromElsewhere || ids.isDistributed(id));
  }

  private void detach(Caller caller, Call.Shmdt call) {
    perform(caller, call, distributedSegments.contains(call.address()));
  }

  private Performing perform(Caller caller, Call call, boolean isDistributed) {
    Performing begun = new Performing(call, isDistributed);
    performing.put(caller.process(), begun);
    (isDistributed ? distributed : local).call(caller, call);
    return begun;
  }

  private void answered(int process, Answer answer) {
    Performing ended = Objects.requireNonNull(performing.remove(process));
    Answer told = told(ended, answer);
    ends.ended(process, new Outcome(told, ended.attached, ended.detached));
    if (ended.distributed && answer.equals(Answer.DONE) && Calls.removes(ended.call)) {
      remove(new Numbered(Kind.of(ended.call), Calls.id(ended.call).orElseThrow()));
    }
  }

  /** An answer as processes get it: ids are those of the cluster. */
  private Answer told(Performing ended, Answer answer) {
    if (Calls.getFlags(ended.call).isEmpty() || !(answer instanceof Answer.Value(long number))) {
      return answer;
    }
    ended.found = true;
    if (ended.distributed) {
      keys.put(new Numbered(Kind.of(ended.call), (int) number), Calls.key(ended.call));
    }
    return new Answer.Value(ids.of((int) number, ended.distributed, host.self()));
  }

  private void remove(Numbered object) {
    Key key = keys.remove(object);
    if (key != null) {
      removed.accept(key);
    }
  }

  /** A process has ended, here or elsewhere. */
  void exit(int process) {
    performing.remove(process);
    local.exit(process);
    distributed.exit(process);
  }

  /** A process of another machine waits no longer. */
  void abandon(int process) {
    performing.remove(process);
    distributed.abandon(process);
  }

  Optional<String> waitingFor(int process) {
    return local.waitingFor(process).or(() -> distributed.waitingFor(process));
  }

  /** Where shared memory is: processes of other machines are told by their own. */
  private final class Memory implements SegmentMap {

    private final boolean isDistributed;

    Memory(boolean isDistributed) {
      this.isDistributed = isDistributed;
    }

    @Override
    public long place(int creator, long bytes) {
      long address = host.place(bytes);
      if (isDistributed) {
        distributedSegments.add(address);
      }
      return address;
    }

    @Override
    public void attach(int process, long address, long bytes, boolean writable) {
      Performing call = Objects.requireNonNull(performing.get(process));
      call.attached = Optional.of(new Attachment(address, bytes, writable, host.self()));
    }

    @Override
    public void detach(int process, long address) {
      Performing call = performing.get(process);
      if (call != null) {
        call.detached = OptionalLong.of(address);
      }
    }
  }
}
