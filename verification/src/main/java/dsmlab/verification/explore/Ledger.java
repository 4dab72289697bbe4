package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.verification.script.Place;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The current value of each word, what each open read may return, and whether each open store has
 * been performed, as a part of the explored state: every state of the ledger has a number.
 * Linearizable protocols are held to it.
 */
final class Ledger {

  private static final int UNKNOWN = -1;

  private final boolean followsOpenReads;
  private final Numbering<Sheet> sheets = new Numbering<>();
  private final Long2IntOpenHashMap successors = new Long2IntOpenHashMap();

  /** The current values by address, and by process the reference that is open. */
  private record Sheet(TreeMap<Long, Long> current, TreeMap<Integer, OpenReference> open) {

    Sheet copy() {
      TreeMap<Integer, OpenReference> copied = new TreeMap<>();
      open.forEach((process, reference) -> copied.put(process, reference.copy()));
      return new Sheet(new TreeMap<>(current), copied);
    }

    long value(long address) {
      return current.getOrDefault(address, 0L);
    }
  }

  /**
   * A reference that has started, and the values that its word had since: all that a read may
   * return; of a store only its own, once it has been performed.
   */
  private record OpenReference(Reference reference, TreeSet<Long> values) {

    static OpenReference of(Reference reference) {
      return new OpenReference(reference, new TreeSet<>());
    }

    OpenReference copy() {
      return new OpenReference(reference, new TreeSet<>(values));
    }

    boolean reads() {
      return reference.access() == Access.READ;
    }

    void note(long address, long value) {
      if (address == reference.address() && (reads() || value == reference.value())) {
        values.add(value);
      }
    }
  }

  /** A ledger with the initial values, by address, that are not zero. */
  Ledger(Map<Long, Long> initial, boolean followsOpenReads) {
    this.followsOpenReads = followsOpenReads;
    successors.defaultReturnValue(UNKNOWN);
    sheets.of(new Sheet(new TreeMap<>(initial), new TreeMap<>()));
  }

  /** The number of the ledger before anything has happened. */
  static int initial() {
    return 0;
  }

  /**
   * The number of the ledger after a step.
   *
   * @throws Violation when a read returns a value that it must not
   * @throws ShortcutException when open reads have to be followed
   */
  int after(int ledger, LocalStep step) {
    if (step.observations.isEmpty()) {
      return ledger;
    }
    long key = (long) ledger << Integer.SIZE | step.number;
    int known = successors.get(key);
    if (known == UNKNOWN) {
      Sheet sheet = sheets.thing(ledger).copy();
      step.observations.forEach(observation -> note(sheet, observation));
      known = sheets.of(sheet);
      successors.put(key, known);
    }
    return known;
  }

  private void note(Sheet sheet, Observation observation) {
    boolean reads = observation.reference().access() == Access.READ;
    switch (observation.kind()) {
      case STARTED -> start(sheet, observation);
      case PERFORMED, PERFORMED_FOR_OTHER -> perform(sheet, observation);
      case ACQUIRED -> {}
      case PERFORMED_ONCE -> {
        if (reads) {
          checkOpenRead(sheet, observation);
        } else {
          perform(sheet, observation);
        }
      }
      case RETURNED -> {
        if (reads) {
          checkOpenRead(sheet, observation);
        } else {
          checkOpenStore(sheet, observation);
        }
      }
    }
    if (observation.ends()) {
      sheet.open().remove(observation.process());
    }
  }

  private static void start(Sheet sheet, Observation observation) {
    OpenReference open = OpenReference.of(observation.reference());
    if (open.reads()) {
      open.values().add(sheet.value(open.reference().address()));
    }
    sheet.open().put(observation.process(), open);
  }

  private static void perform(Sheet sheet, Observation observation) {
    Reference reference = observation.reference();
    long address = reference.address();
    if (reference.access() == Access.WRITE) {
      sheet.current().put(address, reference.value());
      sheet.open().values().forEach(open -> open.note(address, reference.value()));
    } else if (observation.value() != sheet.value(address)) {
      throw new Violation(
          "a read of %s returns %d where the last write was of %d"
              .formatted(Place.at(address), observation.value(), sheet.value(address)));
    }
  }

  private void checkOpenRead(Sheet sheet, Observation observation) {
    OpenReference read = open(sheet, observation);
    if (read != null && !read.values().contains(observation.value())) {
      throw new Violation(
          "a read of %s returns %d where it had only the values %s since the read began"
              .formatted(Place.at(read.reference().address()), observation.value(), read.values()));
    }
  }

  private void checkOpenStore(Sheet sheet, Observation observation) {
    OpenReference store = open(sheet, observation);
    if (store != null && store.values().isEmpty()) {
      throw new Violation(
          "a store of %d to %s ends but nobody has performed it"
              .formatted(store.reference().value(), Place.at(store.reference().address())));
    }
  }

  private @Nullable OpenReference open(Sheet sheet, Observation observation) {
    if (!followsOpenReads) {
      throw new ShortcutException(Shortcut.IGNORE_OPEN_READS);
    }
    return sheet.open().get(observation.process());
  }

  /** The value that was written last to a word. */
  long current(int ledger, long address) {
    return sheets.thing(ledger).value(address);
  }

  /** The same ledger, had the processes other names. */
  int renamed(int ledger, Renaming renaming) {
    Sheet sheet = sheets.thing(ledger);
    Sheet other = new Sheet(new TreeMap<>(), new TreeMap<>());
    sheet
        .current()
        .forEach((address, value) -> other.current().put(address, renaming.value(value)));
    sheet
        .open()
        .forEach((process, open) ->
            other.open().put(renaming.process(process), renamed(open, renaming)));
    return sheets.of(other);
  }

  private static OpenReference renamed(OpenReference open, Renaming renaming) {
    OpenReference same = OpenReference.of(renaming.reference(open.reference()));
    open.values().forEach(value -> same.values().add(renaming.value(value)));
    return same;
  }
}
