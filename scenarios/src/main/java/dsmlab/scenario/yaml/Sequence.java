package dsmlab.scenario.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** A list of values. */
public record Sequence(List<Value> items, Position position) implements Value {

  public Sequence {
    items = List.copyOf(items);
  }

  @Override
  public String kind() {
    return "a list";
  }

  @Override
  public String inline() {
    return items.stream().map(Value::inline).collect(Collectors.joining(", ", "[", "]"));
  }
}
