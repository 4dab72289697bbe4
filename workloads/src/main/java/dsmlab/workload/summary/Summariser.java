package dsmlab.workload.summary;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.EnumMap;
import java.util.Map;

/** Counts what goes by. */
final class Summariser {

  private final long[] counts = new long[Operation.values().length];
  private final int pageBytes;
  private final PageProfiles pages;
  private int processes;
  private long lowest = Long.MAX_VALUE;
  private long highest = -1;

  Summariser(int pageBytes) {
    this.pageBytes = pageBytes;
    this.pages = new PageProfiles(pageBytes);
  }

  TraceSummary read(RecordSource source) {
    RecordBatch batch = new RecordBatch();
    while (source.fill(batch)) {
      for (int i = 0; i < batch.size; i++) {
        count(batch, i);
      }
    }
    return summary();
  }

  private void count(RecordBatch batch, int index) {
    Operation operation = Operation.of(batch.operation[index]);
    counts[operation.ordinal()]++;
    processes = Math.max(processes, batch.process[index] + 1);
    if (operation.isReference()) {
      long address = batch.subject[index];
      int bytes = batch.argument[index];
      lowest = Math.min(lowest, address);
      highest = Math.max(highest, address + (bytes - 1));
      pages.access(batch.process[index], operation, address, bytes);
    }
  }

  private TraceSummary summary() {
    Map<Operation, Long> operations = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      operations.put(operation, counts[operation.ordinal()]);
    }
    return new TraceSummary(
        processes,
        operations,
        pageBytes,
        pages.reads(),
        pages.writes(),
        pages.size(),
        highest < 0 ? -1 : lowest,
        highest,
        pages.patterns());
  }
}
