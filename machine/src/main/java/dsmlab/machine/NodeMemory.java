package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A node's pages: its rights to those that it has touched, and their values where they matter. */
final class NodeMemory {

  private static final long[] NO_VALUES = {};

  private final Machine machine;
  private final int node;
  private final PageRights rights;
  private final @Nullable Values values;

  NodeMemory(Machine machine, int node, LongFunction<Access> initialAccess) {
    this.machine = machine;
    this.node = node;
    this.rights = new PageRights(initialAccess);
    this.values = machine.newValues(node);
  }

  PageRights rights() {
    return rights;
  }

  Access access(long page) {
    return rights.of(page);
  }

  void setAccess(long page, Access access) {
    if (machine.scribe().records()) {
      machine.scribe().accessChanges(node, page, access(page), access);
    }
    rights.put(page, access);
  }

  PageContents contents(long page) {
    return values == null ? PageContents.NONE : values.contents(page);
  }

  void install(long page, PageContents contents) {
    if (values != null) {
      values.install(page, contents);
    }
  }

  /**
   * Performs a reference on this copy, whatever the rights, and tells the monitor.
   *
   * @param startPicos when its process made it
   * @return what its words held before it; nothing where values are not carried
   */
  long[] perform(long page, Reference reference, long startPicos) {
    Values words = values;
    if (words == null) {
      return NO_VALUES;
    }
    long[] before = words.read(page, reference);
    if (reference.access() == Access.WRITE) {
      words.write(page, reference);
    }
    long last = Values.lastWord(reference);
    for (long word = Values.firstWord(reference); word <= last; word++) {
      long value = words.read(page, word);
      machine.monitor().referencePerformed(machine, node, startPicos, reference, word, value);
    }
    return before;
  }

  /** What was found elsewhere, where values are carried. */
  long[] found(long value) {
    return values == null ? NO_VALUES : new long[] {value};
  }

  /** What a reference has read or written first, or zero where values are not carried. */
  long valueAfter(Reference reference, long[] before) {
    if (before.length == 0) {
      return 0;
    }
    return reference.access() == Access.WRITE ? reference.value() : before[0];
  }
}
