package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.BitSet;

/**
 * Deals the records of one interleaved file, read once and in order, to one source per process. A
 * process that asks far ahead of the others makes their records wait in {@link RecordQueues}. The
 * source of a process ends with its X, without a look at the rest of the file.
 */
final class TraceDemultiplexer implements AutoCloseable {

  private static final byte EXIT = Operation.EXIT.code();

  private final TraceReader reader;
  private final RecordQueues queues;
  private final int processes;
  private final RecordBatch mixed = new RecordBatch();
  private final BitSet opened = new BitSet();
  private final BitSet ended = new BitSet();

  TraceDemultiplexer(TraceReader reader, int processes, RecordQueues queues) {
    this.reader = reader;
    this.processes = processes;
    this.queues = queues;
  }

  /** The records of one process; each may be opened once. */
  RecordSource source(int process) {
    if (process < 0 || process >= processes) {
      throw new IllegalArgumentException("no process " + process + " among " + processes);
    }
    if (opened.get(process)) {
      throw new IllegalStateException("process " + process + " was opened before");
    }
    opened.set(process);
    return batch -> fill(process, batch);
  }

  private boolean fill(int process, RecordBatch batch) {
    batch.clear();
    if (!ended.get(process)) {
      queues.poll(process, batch);
      while (batch.size == 0 && reader.fill(mixed)) {
        requireKnownProcesses();
        deal(process, batch);
      }
      noteEnd(process, batch);
    }
    return batch.size > 0;
  }

  private void deal(int process, RecordBatch batch) {
    for (int i = 0; i < mixed.size; i++) {
      if (mixed.process[i] == process) {
        batch.add(mixed.operation[i], process, mixed.subject[i], mixed.argument[i]);
      } else {
        queues.append(mixed, i);
      }
    }
  }

  private void requireKnownProcesses() {
    if (reader.threads() > processes) {
      throw TraceException.ofFile(
          reader.file(), "it has changed since it was opened", "the same file as before", null);
    }
  }

  private void noteEnd(int process, RecordBatch batch) {
    if (batch.size == 0 || batch.operation[batch.size - 1] == EXIT) {
      ended.set(process);
    }
  }

  @Override
  public void close() {
    try (reader) {
      queues.close();
    }
  }
}
