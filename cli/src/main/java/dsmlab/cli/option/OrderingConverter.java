package dsmlab.cli.option;

import dsmlab.machine.Ordering;

/** Reads in which order references happen. */
public final class OrderingConverter extends WordConverter<Ordering> {

  public OrderingConverter() {
    super("ordering", Ordering.values());
  }
}
