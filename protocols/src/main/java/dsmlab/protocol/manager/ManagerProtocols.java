package dsmlab.protocol.manager;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Host;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.Replication;
import dsmlab.protocol.Upgrade;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** The protocols of this package. */
public final class ManagerProtocols {

  private static final Parameter OWNER_SHORTCUT =
      Parameter.flag(
          "ownerShortcut",
          false,
          "Whether an owner that needs the right to write invalidates the copies at once, instead "
              + "of asking the manager first as the 1986 prototype did.");

  private static final Parameter MANAGER =
      Parameter.choice(
          "manager",
          List.of("fixed", "central"),
          "Who knows where a page is: node floor(p/segmentPages) mod N, or node 0 for all pages.");

  private static final List<MessageKind> IMPROVED_KINDS =
      List.of(
          MessageKind.REQUEST,
          MessageKind.FORWARD,
          MessageKind.PAGE,
          MessageKind.INVALIDATE,
          MessageKind.ACK,
          MessageKind.GRANT);

  /** Li and Hudak's monitor central manager. */
  public static final ProtocolDescriptor<MonitorMessage> MONITOR_CENTRAL =
      new ProtocolDescriptor<MonitorMessage>(
              "monitor-central",
              "Monitor central manager",
              ConsistencyModel.LINEARIZABLE,
              Replication.READERS_OR_WRITER,
              "node 0 knows owner and copies",
              "Node 0 knows owner and copy set of every page, invalidates before it asks the owner for "
                  + "the page, and serves the next request when the requester has confirmed.",
              "Li & Hudak, PODC 1986, section 3.1, and TOCS 7(4), 1989; corrections E1-E4, E6, E7",
              List.of(Upgrade.PARAMETER),
              List.of(
                  MessageKind.REQUEST,
                  MessageKind.FORWARD,
                  MessageKind.PAGE,
                  MessageKind.INVALIDATE,
                  MessageKind.ACK,
                  MessageKind.CONFIRM,
                  MessageKind.GRANT),
              CoherenceUnit.PAGE,
              (host, settings) ->
                  new MonitorManager(host, ManagerMap.central(), Upgrade.byGrant(settings)))
          .tolerating(Hazard.REORDERING);

  /** Li and Hudak's improved central manager. */
  public static final ProtocolDescriptor<ImprovedMessage> IMPROVED_CENTRAL =
      new ProtocolDescriptor<>(
          "improved-central",
          "Improved central manager",
          ConsistencyModel.LINEARIZABLE,
          Replication.READERS_OR_WRITER,
          "node 0 knows the owner",
          "Node 0 knows the owner of every page; the owner keeps the copy set, a new writer "
              + "invalidates the copies itself, and nobody confirms.",
          "Li & Hudak, PODC 1986, section 3.2, and TOCS 7(4), 1989; corrections E3, E4, E7-E9",
          List.of(Upgrade.PARAMETER, OWNER_SHORTCUT),
          IMPROVED_KINDS,
          CoherenceUnit.PAGE,
          (host, settings) -> improved(host, ManagerMap.central(), settings));

  /** Li and Hudak's fixed distributed manager. */
  public static final ProtocolDescriptor<ImprovedMessage> FIXED_DISTRIBUTED =
      new ProtocolDescriptor<>(
          "fixed-distributed",
          "Fixed distributed manager",
          ConsistencyModel.LINEARIZABLE,
          Replication.READERS_OR_WRITER,
          "node floor(p/segmentPages) mod N knows the owner of page p",
          "As improved-central, with the pages distributed among the nodes by a fixed rule.",
          "Li & Hudak, PODC 1986, section 4.1, and TOCS 7(4), 1989; corrections E3, E4, E7-E9",
          List.of(Upgrade.PARAMETER, OWNER_SHORTCUT, ManagerMap.SEGMENT_PAGES),
          IMPROVED_KINDS,
          CoherenceUnit.PAGE,
          (host, settings) -> improved(host, ManagerMap.fixed(host.nodes(), settings), settings));

  /** Stumm and Zhou's migration algorithm. */
  public static final ProtocolDescriptor<MigrationMessage> MIGRATION =
      new ProtocolDescriptor<MigrationMessage>(
              "migration",
              "Migration",
              ConsistencyModel.LINEARIZABLE,
              Replication.SINGLE_COPY,
              "the page's manager knows who asked last",
              "A page has a single copy, which moves to whoever reads or writes it.",
              "Stumm & Zhou, IEEE Computer 23(5), 1990; how the page is found is ours",
              List.of(MANAGER, ManagerMap.SEGMENT_PAGES),
              List.of(MessageKind.REQUEST, MessageKind.FORWARD, MessageKind.PAGE),
              CoherenceUnit.PAGE,
              ManagerProtocols::migration)
          .tolerating(Hazard.REORDERING);

  /**
   * The monitor manager with the pages distributed as in {@link #FIXED_DISTRIBUTED}, of which it
   * takes the settings: not in a catalogue of its own, but to be composed.
   */
  public static final ProtocolDescriptor.Factory<MonitorMessage> FIXED_MONITORS =
      ManagerProtocols::monitors;

  private ManagerProtocols() {}

  private static MonitorManager monitors(Host<MonitorMessage> host, Settings settings) {
    return new MonitorManager(
        host, ManagerMap.fixed(host.nodes(), settings), Upgrade.byGrant(settings));
  }

  private static ImprovedManager improved(
      Host<ImprovedMessage> host, ManagerMap managers, Settings settings) {
    return new ImprovedManager(
        host, managers, Upgrade.byGrant(settings), settings.flag(OWNER_SHORTCUT.name()));
  }

  private static Migration migration(Host<MigrationMessage> host, Settings settings) {
    boolean central = settings.text(MANAGER.name()).equals("central");
    return new Migration(
        host, central ? ManagerMap.central() : ManagerMap.fixed(host.nodes(), settings));
  }
}
