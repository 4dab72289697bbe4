package dsmlab.workload.generator;

import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A program whose processes follow scripts. The recorded order goes round robin, one step of each
 * process in turn. A script depends on its process alone, so every pass sees the same records.
 */
final class GeneratedWorkload implements Workload {

  private final int processes;
  private final IntFunction<Script> scripts;
  private final BitSet opened = new BitSet();
  private boolean closed;

  GeneratedWorkload(int processes, IntFunction<Script> scripts) {
    this.processes = processes;
    this.scripts = scripts;
  }

  @Override
  public int processes() {
    return processes;
  }

  @Override
  public RecordSource process(int index) {
    requireOpen();
    if (index < 0 || index >= processes) {
      throw new IllegalArgumentException("no process " + index + " among " + processes);
    }
    if (opened.get(index)) {
      throw new IllegalStateException("process " + index + " was opened before");
    }
    opened.set(index);
    return new RoundRobin(List.of(scripts.apply(index)));
  }

  @Override
  public RecordSource recorded() {
    requireOpen();
    List<Script> all = new ArrayList<>();
    for (int i = 0; i < processes; i++) {
      all.add(scripts.apply(i));
    }
    return new RoundRobin(all);
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the workload is closed");
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
