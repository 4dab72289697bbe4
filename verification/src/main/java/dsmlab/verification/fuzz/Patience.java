package dsmlab.verification.fuzz;

import dsmlab.machine.MachineView;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.RunMonitor;
import dsmlab.sim.settings.Units;

/**
 * Ends a run that takes far more events than its few references can need: its smaller cases are
 * tried by the hundred, and each would go on as long. It serves one run.
 */
final class Patience implements RunMonitor {

  /** Some hundred for each of the references of the largest case. */
  private static final int EVENTS_MAX = 100_000;

  private int events;

  @Override
  public void handled(MachineView machine, int node, long page) {
    events++;
    if (events > EVENTS_MAX) {
      throw new PromiseViolation(
          "%s goes on without end: %d events up to %s; the last were%n%s"
              .formatted(
                  machine.protocol().id(),
                  EVENTS_MAX,
                  Units.durationText(machine.nowPicos()),
                  machine.recentEvents()));
    }
  }
}
