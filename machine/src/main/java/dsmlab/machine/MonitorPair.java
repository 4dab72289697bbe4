package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointHost.Saving;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.LongList;

/** Two monitors that watch the same run, one after the other. */
record MonitorPair(RunMonitor first, RunMonitor second) implements RunMonitor {

  @Override
  public boolean watches() {
    return first.watches() || second.watches();
  }

  @Override
  public boolean needsValues() {
    return first.needsValues() || second.needsValues();
  }

  @Override
  public void handled(MachineView machine, int node, long page) {
    first.handled(machine, node, page);
    second.handled(machine, node, page);
  }

  @Override
  public void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {
    first.referencePerformed(machine, node, startPicos, reference, word, value);
    second.referencePerformed(machine, node, startPicos, reference, word, value);
  }

  @Override
  public void referenceEnded(MachineView machine, WordReference reference) {
    first.referenceEnded(machine, reference);
    second.referenceEnded(machine, reference);
  }

  @Override
  public void referenceAbandoned(MachineView machine, WordReference reference) {
    first.referenceAbandoned(machine, reference);
    second.referenceAbandoned(machine, reference);
  }

  @Override
  public void checkpointSaved(MachineView machine, Checkpoint state, Saving saving) {
    first.checkpointSaved(machine, state, saving);
    second.checkpointSaved(machine, state, saving);
  }

  @Override
  public void pageSaved(MachineView machine, int node, long page, LongList saved, LongList stored) {
    first.pageSaved(machine, node, page, saved, stored);
    second.pageSaved(machine, node, page, saved, stored);
  }

  @Override
  public void messageReceived(MachineView machine, int sender, int node, long number) {
    first.messageReceived(machine, sender, node, number);
    second.messageReceived(machine, sender, node, number);
  }

  @Override
  public void recovered(MachineView machine, Rollback rollback) {
    first.recovered(machine, rollback);
    second.recovered(machine, rollback);
  }

  @Override
  public void ended(MachineView machine) {
    first.ended(machine);
    second.ended(machine);
  }
}
