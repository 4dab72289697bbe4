package dsmlab.scenario.model;

import dsmlab.machine.RunResult;
import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import dsmlab.sim.settings.SettingException;
import java.util.Map;

/** What theory says of a run, to stand beside what is measured. */
public interface ClosedForm {

  /** Tells nothing about any run. */
  ClosedForm NONE = new None();

  /** How scenarios name it. */
  String id();

  /**
   * Refuses a point for which it does not hold.
   *
   * @throws SettingException with the reason
   */
  void check(Point point);

  /**
   * Further metrics of a run: what the form says and what that is compared with, where the run does
   * not have it; empty when the form does not know the protocol.
   */
  Map<String, Double> metrics(Point point, ProtocolChoice protocol, RunResult measured);

  /** Nothing at all. */
  record None() implements ClosedForm {

    @Override
    public String id() {
      return "none";
    }

    @Override
    public void check(Point point) {
      // It holds everywhere.
    }

    @Override
    public Map<String, Double> metrics(Point point, ProtocolChoice protocol, RunResult measured) {
      return Map.of();
    }
  }
}
