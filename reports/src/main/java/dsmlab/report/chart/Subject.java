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

  /** The fault latency over the time of the run at a point. */
  record Settling(Point point) implements Subject {}

  /** The kinds of messages of one protocol. */
  record Mix(String protocol) implements Subject {}

  /** The distribution of the fault latency of one protocol. */
  record Distribution(String protocol) implements Subject {}

  /** The work of each node under one protocol. */
  record Nodes(String protocol) implements Subject {}

  /** The hottest pages under one protocol. */
  record Pages(String protocol) implements Subject {}

  /** The faults of one protocol over the time of the run. */
  record Course(String protocol) implements Subject {}

  /** One metric at a point. */
  record Measured(Point point, String metric) implements Subject {}

  /**
   * One metric against a swept parameter.
   *
   * @param axis the swept path
   * @param others the values of the other axes
   */
  record Swept(String axis, Point others, String metric) implements Subject {}

  /**
   * One metric of a protocol that is alone against a swept number, for each value of a swept word.
   *
   * @param others the values of the other axes
   */
  record Compared(String number, String word, Point others, String metric) implements Subject {}
}
