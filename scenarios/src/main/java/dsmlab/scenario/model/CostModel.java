package dsmlab.scenario.model;

import dsmlab.scenario.Point;
import dsmlab.scenario.ProtocolChoice;
import java.util.OptionalDouble;

/** A closed form of what an access costs. */
public interface CostModel {

  /** Tells nothing about any run. */
  CostModel NONE = (_, _) -> OptionalDouble.empty();

  /**
   * Processor time for messages over all nodes per access, in nanoseconds; empty when the model
   * does not know the protocol.
   *
   * @throws dsmlab.sim.settings.SettingException when the model does not know the workload
   */
  OptionalDouble accessNanos(Point point, ProtocolChoice protocol);
}
