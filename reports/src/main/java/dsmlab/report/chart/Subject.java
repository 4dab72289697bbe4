package dsmlab.report.chart;

import dsmlab.report.stats.Point;

/** What a chart is about. */
public sealed interface Subject {

  /** The distribution of the fault latency at a point. */
  record Latency(Point point) implements Subject {}

  /** How the protocol's work is spread over the nodes at a point. */
  record Load(Point point) implements Subject {}

  /** Messages by kind at a point. */
  record Messages(Point point) implements Subject {}

  /** One metric at a point. */
  record Measured(Point point, String metric) implements Subject {}

  /**
   * One metric against a swept parameter.
   *
   * @param axis the swept path
   * @param others the values of the other axes
   */
  record Swept(String axis, Point others, String metric) implements Subject {}
}
