package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.Access;
import dsmlab.systemv.Call;
import dsmlab.systemv.Errno;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.OptionalInt;

/**
 * Objects by their keys. A call reads the name; where it stands for an object, that answers. Where
 * it stands for nothing, or for an object that was removed, a call that may make the object takes
 * the name for itself: of two nodes that do so at once the second finds the object of the first.
 */
final class Lookups {

  private static final int NONE = -1;

  private final KdipcNode node;
  private final Located names;
  private final NameTable table;

  /** The object that a process has asked last, to be known again when it turns out to be gone. */
  private final Int2IntOpenHashMap asked = new Int2IntOpenHashMap();

  Lookups(KdipcNode node, Located names, NameTable table) {
    this.node = node;
    this.names = names;
    this.table = table;
    asked.defaultReturnValue(NONE);
  }

  /** Looks for the object of a call. */
  void begin(int process, Call get) {
    asked.remove(process);
    long name = NameTable.nameOf(get, node.nodes());
    names.use(name, Access.READ, () -> found(process, get, table.id(name)));
  }

  private void found(int process, Call get, OptionalInt id) {
    if (isNews(process, id)) {
      asked.put(process, id.getAsInt());
      node.ask(process, get, id.getAsInt());
    } else {
      absent(process, get);
    }
  }

  private boolean isNews(int process, OptionalInt id) {
    return id.isPresent() && id.getAsInt() != asked.get(process);
  }

  /** The object that a call has asked was removed, though its name is still there. */
  void gone(int process, Call get) {
    absent(process, get);
  }

  private void absent(int process, Call get) {
    if (Calls.creates(get)) {
      long name = NameTable.nameOf(get, node.nodes());
      names.use(name, Access.WRITE, () -> make(process, get, name));
    } else {
      node.refuse(process, Errno.ENOENT);
    }
  }

  private void make(int process, Call get, long name) {
    OptionalInt id = table.id(name);
    if (isNews(process, id)) {
      found(process, get, id);
    } else {
      table.name(name, node.make(process, get));
    }
  }
}
