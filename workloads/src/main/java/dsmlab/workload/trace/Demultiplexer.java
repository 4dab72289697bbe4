package dsmlab.workload.trace;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordDealer;
import dsmlab.workload.RecordLanes;
import dsmlab.workload.RecordSource;
import java.nio.file.Path;
import java.util.BitSet;

/**
 * Deals the records of one interleaved stream, read once and in order, to one source per process. A
 * process that asks far ahead of the others makes their records wait in {@link RecordQueues}. The
 * source of a process ends with its X, without a look at the rest of the stream.
 */
public final class Demultiplexer implements AutoCloseable {

  private static final byte EXIT = Operation.EXIT.code();

  private final String name;
  private final RecordDealer dealer;
  private final RecordQueues queues;
  private final int processes;
  private final RecordLanes lanes = this::lane;
  private final BitSet opened = new BitSet();
  private final BitSet ended = new BitSet();

  /**
   * Deals a stream.
   *
   * @param name what the stream is called in messages
   * @param queueBytes memory for records that wait
   * @param spillDirectory where those wait that find no room
   */
  public Demultiplexer(
      String name, RecordDealer dealer, int processes, long queueBytes, Path spillDirectory) {
    this(
        name,
        dealer,
        processes,
        new RecordQueues(processes, queueBytes, new SpillFile(spillDirectory)));
  }

  Demultiplexer(String name, RecordDealer dealer, int processes, RecordQueues queues) {
    this.name = name;
    this.dealer = dealer;
    this.processes = processes;
    this.queues = queues;
  }

  /** The records of one process; each may be opened once. */
  public RecordSource source(int process) {
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
      while (batch.size == 0 && dealer.deal(lanes)) {
        queues.poll(process, batch);
      }
      noteEnd(process, batch);
    }
    return batch.size > 0;
  }

  private RecordBatch lane(int process) {
    requireKnown(process);
    return queues.lane(process);
  }

  private void requireKnown(int process) {
    if (process >= processes) {
      throw TraceException.ofFile(
          name, "it has changed since it was opened", "the same file as before", null);
    }
  }

  private void noteEnd(int process, RecordBatch batch) {
    if (batch.size == 0 || batch.operation[batch.size - 1] == EXIT) {
      ended.set(process);
    }
  }

  /** Forgets what waits, and deletes its file. */
  @Override
  public void close() {
    queues.close();
  }
}
