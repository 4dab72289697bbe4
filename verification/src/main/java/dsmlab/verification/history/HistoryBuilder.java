package dsmlab.verification.history;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
