package dsmlab.cli.bench;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordDealer;
import dsmlab.workload.RecordLanes;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import dsmlab.workload.trace.Demultiplexer;
import dsmlab.workload.trace.TraceSource;
import dsmlab.workload.trace.TraceStream;
import java.nio.file.Path;

/**
 * A recorded program that is done again and again. It may neither create processes nor end them.
 */
final class RepeatedTrace implements Workload {

  private static final String NAME = "repeated trace";
  private static final long QUEUE_BYTES = 64 << 20;

  private final TraceSource trace;
  private final int processes;
  private final long times;
  private final Demultiplexer dealt;
  private final Repetition repetition;

  RepeatedTrace(TraceSource trace, int processes, long times, Path spillDirectory) {
    this.trace = trace;
    this.processes = processes;
    this.times = times;
    this.repetition = new Repetition();
    this.dealt = new Demultiplexer(NAME, repetition, processes, QUEUE_BYTES, spillDirectory);
  }

  /** One pass after another. */
  private final class Repetition implements RecordSource, RecordDealer {

    private TraceStream pass = trace.open();
    private long passes = 1;

    @Override
    public boolean fill(RecordBatch batch) {
      batch.clear();
      return deal(batch);
    }

    @Override
    public boolean deal(RecordLanes lanes) {
      boolean dealt = pass.deal(lanes);
      while (!dealt && passes < times) {
        pass.close();
        pass = trace.open();
        passes++;
        dealt = pass.deal(lanes);
      }
      return dealt;
    }
  }

  @Override
  public int processes() {
    return processes;
  }

  @Override
  public RecordSource process(int index) {
    return dealt.source(index);
  }

  @Override
  public RecordSource recorded() {
    return new Repetition();
  }

  @Override
  public void close() {
    repetition.pass.close();
    dealt.close();
  }
}
