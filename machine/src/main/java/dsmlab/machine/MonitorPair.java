package dsmlab.machine;

import dsmlab.protocol.Reference;

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
  public void ended(MachineView machine) {
    first.ended(machine);
    second.ended(machine);
  }
}
