package dsmlab.verification.history;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Collects the operations of a history, those of each process in its order. */
public final class HistoryBuilder {

  final IntArrayList processes = new IntArrayList();
  final IntArrayList locations = new IntArrayList();
  final BitSet reading = new BitSet();
  final BitSet writing = new BitSet();
  final LongArrayList read = new LongArrayList();
  final LongArrayList written = new LongArrayList();
  final LongArrayList callPicos = new LongArrayList();
  final LongArrayList returnPicos = new LongArrayList();
  final IntArrayList processNames = new IntArrayList();
  final List<String> locationNames = new ArrayList<>();
  private final Int2IntOpenHashMap processIndices = new Int2IntOpenHashMap();
  private final Map<String, Integer> locationIndices = new HashMap<>();

  /** How many operations there are already. */
  public int size() {
    return processes.size();
  }

  /** Adds an operation. */
  public HistoryBuilder add(HistoryEntry entry) {
    int operation = size();
    reading.set(operation, entry.kind() != OperationKind.WRITE);
    writing.set(operation, entry.kind() != OperationKind.READ);
    read.add(entry.read());
    written.add(entry.written());
    processes.add(processIndex(entry.process()));
    locations.add(locationIndex(entry.location()));
    callPicos.add(entry.callPicos());
    returnPicos.add(entry.returnPicos());
    return this;
  }

  /** Whether an operation has read a value at a location. */
  boolean isRead(String location, long value) {
    Integer index = locationIndices.get(location);
    return index != null
        && IntStream.range(0, size())
            .anyMatch(operation ->
                reading.get(operation)
                    && locations.getInt(operation) == index
                    && read.getLong(operation) == value);
  }

  /**
   * Forgets what was not kept.
   *
   * @param kept how many of the first operations of a process are
   */
  public void goBack(IntToLongFunction kept) {
    Int2LongOpenHashMap seen = new Int2LongOpenHashMap();
    int to = 0;
    for (int from = 0; from < size(); from++) {
      int process = processNames.getInt(processes.getInt(from));
      if (seen.addTo(process, 1) < kept.applyAsLong(process)) {
        move(from, to);
        to++;
      }
    }
    cut(to);
  }

  private void move(int from, int to) {
    reading.set(to, reading.get(from));
    writing.set(to, writing.get(from));
    read.set(to, read.getLong(from));
    written.set(to, written.getLong(from));
    processes.set(to, processes.getInt(from));
    locations.set(to, locations.getInt(from));
    callPicos.set(to, callPicos.getLong(from));
    returnPicos.set(to, returnPicos.getLong(from));
  }

  private void cut(int size) {
    reading.clear(size, Math.max(size, size()));
    writing.clear(size, Math.max(size, size()));
    for (LongArrayList values : List.of(read, written, callPicos, returnPicos)) {
      values.size(size);
    }
    locations.size(size);
    processes.size(size);
  }

  private int processIndex(int name) {
    if (!processIndices.containsKey(name)) {
      processIndices.put(name, processNames.size());
      processNames.add(name);
    }
    return processIndices.get(name);
  }

  private int locationIndex(String name) {
    Integer known = locationIndices.get(name);
    if (known == null) {
      known = locationNames.size();
      locationIndices.put(name, known);
      locationNames.add(name);
    }
    return known;
  }

  /** The history of all that was added. */
  public History build() {
    return new History(this);
  }
}
