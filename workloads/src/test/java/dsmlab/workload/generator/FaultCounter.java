package dsmlab.workload.generator;

import dsmlab.workload.Operation;
import dsmlab.workload.Records;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the faults of references one after another, under migration and under replication. */
final class FaultCounter {

  private static final int PAGE_BYTES = 4096;

  private final Map<Long, Integer> holders = new HashMap<>();
  private final Map<Long, BitSet> readers = new HashMap<>();
  private final Map<Long, Integer> writers = new HashMap<>();

  long references;
  long writes;
  long migrationFaults;
  long replicationFaults;
  long replicationWriteFaults;

  /** Counts all references of a program whose pages begin at process 0. */
  static FaultCounter of(List<Records> records) {
    FaultCounter counter = new FaultCounter();
    for (Records record : records) {
      if (record.operation().isReference()) {
        counter.count(record);
      }
    }
    return counter;
  }

  private void count(Records record) {
    long page = record.subject() / PAGE_BYTES;
    boolean write = record.operation() == Operation.WRITE;
    references++;
    writes += write ? 1 : 0;
    migrationFaults += holders.getOrDefault(page, 0) == record.process() ? 0 : 1;
    holders.put(page, record.process());
    if (write) {
      write(record.process(), page);
    } else {
      read(record.process(), page);
    }
  }

  private void read(int process, long page) {
    BitSet copies = copies(page);
    if (!copies.get(process)) {
      replicationFaults++;
      copies.set(process);
      writers.put(page, -1);
    }
  }

  private void write(int process, long page) {
    if (writers.getOrDefault(page, 0) != process) {
      replicationFaults++;
      replicationWriteFaults++;
      BitSet copies = copies(page);
      copies.clear();
      copies.set(process);
      writers.put(page, process);
    }
  }

  private BitSet copies(long page) {
    return readers.computeIfAbsent(
        page,
        _ -> {
          BitSet first = new BitSet();
          first.set(0);
          return first;
        });
  }
}
