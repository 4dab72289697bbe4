package dsmlab.systemv;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_PRIVATE;
import static dsmlab.systemv.SystemV.has;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects of one kind by id. An id is never given twice. */
final class ObjectTable<T extends IpcObject> {

  private final TreeMap<Integer, T> objects = new TreeMap<>();
  private final int most;
  private final int idStep;
  private int nextId;

  /** Makes an object, or refuses to. */
  @FunctionalInterface
  interface Maker<T> {
    T make(int id, IpcPerm permissions) throws Refused;
  }

  ObjectTable(int most, Numbering numbering) {
    this.most = most;
    this.idStep = numbering.step();
    this.nextId = numbering.first();
  }

  /**
   * The object with a key, perhaps a new one, as the {@code get} calls find it. Rights are looked
   * at before sizes, unlike in Linux: whoever is refused is to learn nothing of an object.
   *
   * @param size what is wanted of the object; one that exists must have as much
   */
  T get(Caller caller, int key, long size, int flags, Maker<T> maker) throws Refused {
    T known = key == IPC_PRIVATE ? null : withKey(key);
    if (known == null) {
      return make(caller, key, flags, maker);
    }
    if (has(flags, IPC_CREAT) && has(flags, IPC_EXCL)) {
      throw new Refused(Errno.EEXIST);
    }
    require(known, caller, (flags | flags >> 3 | flags >> 6) & (IpcPerm.READ | IpcPerm.WRITE));
    if (Long.compareUnsigned(size, known.extent()) > 0) {
      throw new Refused(Errno.EINVAL);
    }
    return known;
  }

  private T make(Caller caller, int key, int flags, Maker<T> maker) throws Refused {
    if (key != IPC_PRIVATE && !has(flags, IPC_CREAT)) {
      throw new Refused(Errno.ENOENT);
    }
    if (objects.size() >= most) {
      throw new Refused(Errno.ENOSPC);
    }
    int mode = flags & IpcPerm.MODE;
    T made = maker.make(nextId, new IpcPerm(key, caller.user(), caller.user(), mode));
    objects.put(nextId, made);
    nextId += idStep;
    return made;
  }

  private @Nullable T withKey(int key) {
    for (T object : objects.values()) {
      if (object.permissions().key() == key) {
        return object;
      }
    }
    return null;
  }

  /** The object with an id, on which a caller needs some rights. */
  T find(int id, Caller caller, int rights) throws Refused {
    T object = find(id);
    require(object, caller, rights);
    return object;
  }

  T find(int id) throws Refused {
    T object = objects.get(id);
    if (object == null) {
      throw new Refused(Errno.EINVAL);
    }
    return object;
  }

  private static void require(IpcObject object, Caller caller, int rights) throws Refused {
    if (!object.permissions().allows(caller.user(), rights)) {
      throw new Refused(Errno.EACCES);
    }
  }

  /** The object with an id, which a caller may remove or change. */
  T owned(int id, Caller caller) throws Refused {
    T object = find(id);
    if (!object.permissions().owned(caller.user())) {
      throw new Refused(Errno.EPERM);
    }
    return object;
  }

  /** The id of the object with a key that somebody may find. */
  OptionalInt idOf(int key) {
    T known = key == IPC_PRIVATE ? null : withKey(key);
    return known == null ? OptionalInt.empty() : OptionalInt.of(known.id());
  }

  /** Adds an object that was made elsewhere. */
  void add(T object) {
    objects.put(object.id(), object);
  }

  /** The object with an id, or null. */
  @Nullable T peek(int id) {
    return objects.get(id);
  }

  void remove(T object) {
    objects.remove(object.id());
  }

  /** All objects in the order in which they were made. */
  Collection<T> all() {
    return objects.values();
  }
}
