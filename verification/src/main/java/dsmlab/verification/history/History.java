package dsmlab.verification.history;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * What processes have read and written, and when. Operations are numbered from 0; those of one
 * process come in its order. Processes and locations are numbered from 0 as well, and have names.
 * Every location holds {@link #INITIAL} before anybody has written it.
 *
 * <p>An operation takes about 50 bytes. Histories do not change.
 */
public final class History {

  /** The value of a location that nobody has written. */
  public static final long INITIAL = 0;

  private final int[] processes;
  private final int[] locations;
  private final BitSet reading;
  private final BitSet writing;
  private final long[] read;
  private final long[] written;
  private final long[] callPicos;
  private final long[] returnPicos;
  private final int[] processNames;
  private final List<String> locationNames;

  History(HistoryBuilder builder) {
    this.processes = builder.processes.toIntArray();
    this.locations = builder.locations.toIntArray();
    this.reading = (BitSet) builder.reading.clone();
    this.writing = (BitSet) builder.writing.clone();
    this.read = builder.read.toLongArray();
    this.written = builder.written.toLongArray();
    this.callPicos = builder.callPicos.toLongArray();
    this.returnPicos = builder.returnPicos.toLongArray();
    this.processNames = builder.processNames.toIntArray();
    this.locationNames = List.copyOf(builder.locationNames);
  }

  /** Some operations of a whole; processes and locations without any are left out. */
  private History(History whole, int[] operations) {
    Renumbering ofProcesses = new Renumbering();
    Renumbering ofLocations = new Renumbering();
    IntStream all = IntStream.range(0, operations.length);
    this.processes = ofProcesses.of(operations, whole.processes);
    this.locations = ofLocations.of(operations, whole.locations);
    this.reading = new BitSet();
    this.writing = new BitSet();
    all.forEach(index -> {
      reading.set(index, whole.reads(operations[index]));
      writing.set(index, whole.writes(operations[index]));
    });
    this.read = IntStream.of(operations).mapToLong(whole::valueRead).toArray();
    this.written = IntStream.of(operations).mapToLong(whole::valueWritten).toArray();
    this.callPicos = IntStream.of(operations).mapToLong(whole::callPicos).toArray();
    this.returnPicos = IntStream.of(operations).mapToLong(whole::returnPicos).toArray();
    this.processNames = ofProcesses.old().map(whole::processName).toArray();
    this.locationNames = ofLocations.old().mapToObj(whole::locationName).toList();
  }

  /** How many operations there are. */
  public int size() {
    return processes.length;
  }

  /** How many processes there are. */
  public int processes() {
    return processNames.length;
  }

  /** How many locations there are. */
  public int locations() {
    return locationNames.size();
  }

  /** The process of an operation. */
  public int process(int operation) {
    return processes[operation];
  }

  /** The location of an operation. */
  public int location(int operation) {
    return locations[operation];
  }

  /** Whether an operation reads; an atomic one reads and writes. */
  public boolean reads(int operation) {
    return reading.get(operation);
  }

  /** Whether an operation writes. */
  public boolean writes(int operation) {
    return writing.get(operation);
  }

  /** What an operation is. */
  public OperationKind kind(int operation) {
    return !writes(operation)
        ? OperationKind.READ
        : reads(operation) ? OperationKind.ATOMIC : OperationKind.WRITE;
  }

  /** The value that an operation has read. */
  public long valueRead(int operation) {
    return read[operation];
  }

  /** The value that an operation has written. */
  public long valueWritten(int operation) {
    return written[operation];
  }

  /** When an operation began. */
  public long callPicos(int operation) {
    return callPicos[operation];
  }

  /** When an operation had been performed. */
  public long returnPicos(int operation) {
    return returnPicos[operation];
  }

  /** The number by which people know a process. */
  public int processName(int process) {
    return processNames[process];
  }

  /** The word by which people know a location. */
  public String locationName(int location) {
    return locationNames.get(location);
  }

  /** The operations of each process, in its order. */
  public int[][] byProcess() {
    return grouped(processes(), this::process);
  }

  /** The operations at each location, in ascending order. */
  public int[][] byLocation() {
    return grouped(locations(), this::location);
  }

  private int[][] grouped(int groups, IntUnaryOperator group) {
    int[] sizes = new int[groups];
    for (int operation = 0; operation < size(); operation++) {
      sizes[group.applyAsInt(operation)]++;
    }
    int[][] grouped = new int[groups][];
    Arrays.setAll(grouped, index -> new int[sizes[index]]);
    Arrays.fill(sizes, 0);
    for (int operation = 0; operation < size(); operation++) {
      int index = group.applyAsInt(operation);
      grouped[index][sizes[index]++] = operation;
    }
    return grouped;
  }

  /** All about an operation. */
  public HistoryEntry entry(int operation) {
    return new HistoryEntry(
        processName(process(operation)),
        locationName(location(operation)),
        kind(operation),
        valueRead(operation),
        valueWritten(operation),
        callPicos(operation),
        returnPicos(operation));
  }

  /** The part of this history that some operations make, in ascending order. */
  public History part(int... operations) {
    return new History(this, operations);
  }

  /** New numbers from 0 in the order in which old ones are met. */
  private static final class Renumbering {
    private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
    private final IntArrayList old = new IntArrayList();

    int[] of(int[] operations, int[] oldOfAll) {
      return IntStream.of(operations).map(operation -> of(oldOfAll[operation])).toArray();
    }

    private int of(int number) {
      int known = numbers.putIfAbsent(number, old.size());
      if (old.size() < numbers.size()) {
        known = old.size();
        old.add(number);
      }
      return known;
    }

    IntStream old() {
      return old.intStream();
    }
  }
}
