package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.kdipc.KdipcProtocols;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;

/**
 * What a user chooses. Times are estimates: no measurement of KDIPC is known to us.
 *
 * @param location how names and moving sets are located, a word of the page protocol
 * @param migrates whether sets of semaphores move to who uses them
 */
record KdipcSettings(String location, boolean migrates, Costs costs) {

  /**
   * Processor times in the kernel.
   *
   * @param callPicos a System V call at the node of its process
   * @param servePicos a call of another node, or its answer
   * @param locatePicos a step of locating
   * @param movePicos packing or unpacking a set of semaphores
   */
  record Costs(long callPicos, long servePicos, long locatePicos, long movePicos) {}

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice(
              "location",
              List.of("home", "broadcast", "central", "chain"),
              "How names, and sets of semaphores that migrate, are found: by the key's home, a query"
                  + " to all, a directory on node 0, or a chain of hints, which each request"
                  + " repairs."),
          Parameter.choice(
              "semaphores",
              List.of("stay", "migrate"),
              "Whether a set of semaphores stays where it was made, or moves to who uses it, with"
                  + " those that wait for it and what is to be taken back."),
          Parameter.duration("call", "1us", "Processor time of a System V call; an estimate."),
          Parameter.duration(
              "serve",
              "2us",
              "Processor time of a call of another node, and of its answer; an estimate."),
          Parameter.duration(
              "locate", "1us", "Processor time of each message that locates; an estimate."),
          Parameter.duration(
              "move",
              "2us",
              "Processor time of packing, and of unpacking, a set of semaphores; an estimate."));

  static KdipcSettings of(Settings settings) {
    return new KdipcSettings(
        settings.text("location"),
        settings.text("semaphores").equals("migrate"),
        new Costs(
            settings.picos("call"),
            settings.picos("serve"),
            settings.picos("locate"),
            settings.picos("move")));
  }

  /** The settings of the protocol that locates: names are read by many, a set is at one node. */
  Settings locating(Realm realm) {
    String copies = realm == Realm.NAMES ? "readers" : "single";
    return Settings.of(
        KdipcProtocols.KDIPC.parameters(), Map.of("location", location, "copies", copies));
  }

  /** The node that has a thing before anybody has asked for it. */
  int initialOwner(Realm realm, long thing, int nodes) {
    boolean inDirectory = realm == Realm.NAMES && location.equals("central");
    return inDirectory ? 0 : (int) (thing % nodes);
  }
}
