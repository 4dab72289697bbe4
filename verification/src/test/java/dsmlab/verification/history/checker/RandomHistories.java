package dsmlab.verification.history.checker;

import dsmlab.sim.RandomStreams;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Tiny histories with all kinds of contradictions, and some without. */
final class RandomHistories {

  private static final int OPERATIONS_MAX = 7;

  private final RandomGenerator random;
  private final boolean valuesRepeat;
  private final boolean timesTouch;
  private final int processes;
  private final int locations;
  private final long[] clocks;
  private final List<HistoryEntry> entries = new ArrayList<>();

  private RandomHistories(long seed) {
    this.random = new RandomStreams(seed, 0).stream("history");
    this.valuesRepeat = random.nextInt(3) == 0;
    this.timesTouch = random.nextInt(4) == 0;
    this.processes = 2 + random.nextInt(2);
    this.locations = 1 + random.nextInt(3);
    this.clocks = new long[processes];
  }

  /** The history of a seed. */
  static History of(long seed) {
    return new RandomHistories(seed).make();
  }

  private History make() {
    int operations = 3 + random.nextInt(OPERATIONS_MAX - 2);
    for (int i = 0; i < operations; i++) {
      addOne(i + 1L);
    }
    HistoryBuilder builder = new HistoryBuilder();
    entries.forEach(entry -> builder.add(withPlausibleValue(entry)));
    return builder.build();
  }

  private void addOne(long unique) {
    int process = random.nextInt(processes);
    OperationKind kind =
        switch (random.nextInt(7)) {
          case 0, 1, 2 -> OperationKind.WRITE;
          case 3 -> OperationKind.ATOMIC;
          default -> OperationKind.READ;
        };
    long value = valuesRepeat ? random.nextInt(3) : unique;
    long call = clocks[process] + (timesTouch ? 0 : 1) + random.nextInt(6);
    long end = call + random.nextInt(8);
    clocks[process] = end;
    String location = "xyz".substring(0, locations).charAt(random.nextInt(locations)) + "";
    entries.add(new HistoryEntry(process, location, kind, 0, value, call, end));
  }

  /** Reads return what somebody writes there, or the initial value; rarely anything. */
  private HistoryEntry withPlausibleValue(HistoryEntry entry) {
    List<Long> written = new ArrayList<>(List.of(History.INITIAL));
    entries.stream()
        .filter(other -> other.kind() != OperationKind.READ)
        .filter(other -> other.location().equals(entry.location()))
        .forEach(other -> written.add(other.written()));
    long read = random.nextInt(60) == 0 ? 99 : written.get(random.nextInt(written.size()));
    return new HistoryEntry(
        entry.process(),
        entry.location(),
        entry.kind(),
        read,
        entry.written(),
        entry.callPicos(),
        entry.returnPicos());
  }
}
