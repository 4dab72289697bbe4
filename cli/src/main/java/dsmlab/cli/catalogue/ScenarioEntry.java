package dsmlab.cli.catalogue;

import dsmlab.scenario.ScenarioLibrary;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import java.util.List;

/** A shipped scenario. */
record ScenarioEntry(String id, String summary, String source) implements Described {

  static ScenarioEntry of(ScenarioLibrary.Shipped scenario) {
    return new ScenarioEntry(scenario.name(), scenario.description(), scenario.file().toString());
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }
}
