package dsmlab.cli.catalogue;

import dsmlab.machine.NodeCosts;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import java.util.List;

/** The only kind of node so far: one whose costs are all set one by one. */
record NodeEntry() implements Described {

  @Override
  public String id() {
    return "costs";
  }

  @Override
  public String summary() {
    return "A processor that programs, faults, messages and copying of pages compete for.";
  }

  @Override
  public String source() {
    return "dsmlab";
  }

  @Override
  public List<Parameter> parameters() {
    return NodeCosts.PARAMETERS;
  }
}
