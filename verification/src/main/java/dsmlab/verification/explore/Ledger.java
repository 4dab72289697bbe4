package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.Words;
import dsmlab.verification.script.Place;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The current value of each word, and what each open read may return, as a part of the explored
 * state: every state of the ledger has a number. Linearizable protocols are held to it.
 */
final class Ledger {

  private static final int UNKNOWN = -1;

  private final boolean followsOpenReads;
  private final Numbering<Sheet> sheets = new Numbering<>();
  private final Long2IntOpenHashMap successors = new Long2IntOpenHashMap();

  /** The current values by address, and by process the read that is open. */
  private record Sheet(TreeMap<Long, Long> current, TreeMap<Integer, OpenRead> open) {

    Sheet copy() {
      TreeMap<Integer, OpenRead> copied = new TreeMap<>();
      open.forEach((process, read) -> copied.put(process, read.copy()));
      return new Sheet(new TreeMap<>(current), copied);
    }

    long value(long address) {
      return current.getOrDefault(address, 0L);
    }
  }

  /** A read that has started, and the values that its word had since. */
  private record OpenRead(long address, TreeSet<Long> values) {

    OpenRead copy() {
      return new OpenRead(address, new TreeSet<>(values));
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
        }
      }
    }
    if (observation.ends()) {
      sheet.open().remove(observation.process());
    }
  }

  private static void start(Sheet sheet, Observation observation) {
    Reference reference = observation.reference();
    if (reference.access() == Access.READ) {
      OpenRead read = new OpenRead(reference.address(), new TreeSet<>());
      read.values().add(sheet.value(reference.address()));
      sheet.open().put(observation.process(), read);
    }
  }

  private static void perform(Sheet sheet, Observation observation) {
    Reference reference = observation.reference();
    long address = reference.address();
    if (reference.access() == Access.WRITE) {
      sheet.current().put(address, reference.value());
      for (OpenRead read : sheet.open().values()) {
        if (read.address() == address) {
          read.values().add(reference.value());
        }
      }
    } else if (observation.value() != sheet.value(address)) {
      throw new Violation(
          "a read of %s returns %d where the last write was of %d"
              .formatted(word(address), observation.value(), sheet.value(address)));
    }
  }

  private void checkOpenRead(Sheet sheet, Observation observation) {
    if (!followsOpenReads) {
      throw new ShortcutException(Shortcut.IGNORE_OPEN_READS);
    }
    OpenRead read = sheet.open().get(observation.process());
    if (read != null && !read.values().contains(observation.value())) {
      throw new Violation(
          "a read of %s returns %d where it had only the values %s since the read began"
              .formatted(word(read.address()), observation.value(), read.values()));
    }
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
        .forEach((process, read) -> {
          OpenRead same = new OpenRead(read.address(), new TreeSet<>());
          read.values().forEach(value -> same.values().add(renaming.value(value)));
          other.open().put(renaming.process(process), same);
        });
    return sheets.of(other);
  }

  private static Place word(long address) {
    return new Place(Words.pageOf(address), Words.wordOf(address));
  }
}
