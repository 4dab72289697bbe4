package dsmlab.report.stats;

import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The place of each protocol in the catalogue, which fixes its colour for good. */
public final class ProtocolPlaces {

  private final List<String> ids = new ArrayList<>();

  /**
   * Numbers the protocols.
   *
   * @param registered the ids of the catalogue in its order
   * @param contestants those to be shown; unregistered protocols come after the others by id
   */
  public ProtocolPlaces(List<String> registered, List<Contestant> contestants) {
    TreeSet<String> others = new TreeSet<>();
    contestants.forEach(contestant -> others.add(contestant.id()));
    registered.forEach(others::remove);
    ids.addAll(registered);
    ids.addAll(others);
  }

  /** The place of a protocol, from 0. */
  public int of(Contestant contestant) {
    return ids.indexOf(contestant.id());
  }
}
