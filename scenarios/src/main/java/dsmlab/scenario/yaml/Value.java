package dsmlab.scenario.yaml;

/** A value as it was written in YAML, with its position. */
public sealed interface Value permits Scalar, Sequence, Mapping {

  /** Where it begins. */
  Position position();

  /** What it is, for messages: {@code a list}. */
  String kind();

  /** The value in one line, for tables: a scalar's text, or the parts of a mapping. */
  String inline();
}
