package dsmlab.machine;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.Collections;
import java.util.Iterator;

/**
 * Two processes, of which the second makes one reference to address 0 and the first does nothing.
 */
record SingleReference(Operation operation) implements Workload {

  private static final int REFERRING = 1;
  private static final int WORD_BYTES = 8;

  @Override
  public int processes() {
    return 2;
  }

  @Override
  public RecordSource process(int index) {
    return source(index == REFERRING ? 1 : 0);
  }

  @Override
  public RecordSource recorded() {
    return source(1);
  }

  private RecordSource source(int count) {
    Iterator<Operation> rest = Collections.nCopies(count, operation).iterator();
    return batch -> {
      batch.clear();
      rest.forEachRemaining(next -> batch.add(next, REFERRING, 0, WORD_BYTES));
      return batch.size > 0;
    };
  }

  @Override
  public void close() {}
}
