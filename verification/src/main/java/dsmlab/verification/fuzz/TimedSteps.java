package dsmlab.verification.fuzz;

import dsmlab.machine.MachineView;
import dsmlab.machine.RunMonitor;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.chronicle.Chronicler;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.verification.PromiseMonitor;
import dsmlab.verification.script.Command;
import dsmlab.verification.script.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a timed run down as steps without time: references when they fault or hit, messages and
 * timers when they are handled. It holds the run to its promise, so that both end at the same step.
 */
final class TimedSteps implements RunMonitor, Chronicler {

  private static final int WORD_BYTES = 8;

  private final PromiseMonitor promise = new PromiseMonitor();
  private final List<Command> commands = new ArrayList<>();
  private final int pageBytes;
  private long written;

  TimedSteps(int pageBytes) {
    this.pageBytes = pageBytes;
  }

  List<Command> commands() {
    return commands;
  }

  @Override
  public boolean needsValues() {
    return true;
  }

  @Override
  public void record(Occurrence occurrence) {
    switch (occurrence) {
      case Occurrence.FaultStarted fault -> addReference(fault.node(), fault.reference());
      case Occurrence.Delivered delivered when delivered.sender() != delivered.node() ->
          commands.add(new Command.Deliver(delivered.sender(), delivered.node(), 1));
      case Occurrence.TimerCame timer ->
          commands.add(new Command.Fire(timer.node(), timer.page(), timer.purpose()));
      default -> {}
    }
  }

  private void addReference(int node, Reference reference) {
    long page = reference.address() / pageBytes;
    Place place = new Place(page, (int) (reference.address() % pageBytes) / WORD_BYTES);
    commands.add(
        reference.access() == Access.READ
            ? new Command.Read(node, place)
            : new Command.Write(node, place, ++written));
  }

  @Override
  public void handled(MachineView machine, int node, long page) {
    promise.handled(machine, node, page);
  }

  /** What was made just now has not faulted. */
  @Override
  public void referencePerformed(
      MachineView machine, int node, long startPicos, Reference reference, long word, long value) {
    if (startPicos == machine.nowPicos()) {
      addReference(node, reference);
    }
    promise.referencePerformed(machine, node, startPicos, reference, word, value);
  }

  @Override
  public void ended(MachineView machine) {
    promise.ended(machine);
  }
}
