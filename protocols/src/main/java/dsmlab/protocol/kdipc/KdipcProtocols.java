package dsmlab.protocol.kdipc;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Replication;
import dsmlab.protocol.broadcast.BroadcastManager;
import dsmlab.protocol.dynamic.DynamicProtocols;
import dsmlab.protocol.manager.ManagerProtocols;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;

/**
 * The pages of a system like KDIPC: how many copies a page has, and how its owner is found, are
 * chosen apart. Each way to locate is one of Li and Hudak's managers.
 */
public final class KdipcProtocols {

  private static final Parameter COPIES =
      Parameter.choice(
          "copies",
          List.of("readers", "single"),
          "How many copies a page has: many readers or one writer, or a single one that moves to"
              + " whoever reads or writes.");

  private static final Parameter LOCATION =
      Parameter.choice(
          "location",
          List.of("home", "broadcast", "central", "chain"),
          "Who leads to the owner: the page's home, node floor(p/segmentPages) mod N; a query to"
              + " all; a directory on node 0; or a chain of hints, which each request repairs.");

  private static final Parameter CONFIRM =
      Parameter.flag(
          "confirm",
          false,
          "Whether the requester confirms, and home or directory serve a page's requests one by"
              + " one. A query to all and a chain have nobody to confirm to.");

  private static final Parameter SEGMENT_PAGES =
      Parameter.integer("segmentPages", 1, 1, "Pages in a row that have the same home.");

  /** The protocol. */
  public static final ProtocolDescriptor<Message> KDIPC =
      new ProtocolDescriptor<>(
          "kdipc",
          "KDIPC-like",
          ConsistencyModel.LINEARIZABLE,
          Replication.READERS_OR_WRITER,
          "home, query to all, directory or chain of hints",
          "A page has a single copy that moves, or many readers and one writer; its owner is found"
              + " by its home, a query to all, a directory, or a chain of hints.",
          "Tapus, MS thesis, Caltech 2004, which was not at hand: its protocols are not known, these"
              + " are Li & Hudak's managers, TOCS 7(4), 1989, and the combination is ours",
          List.of(COPIES, LOCATION, CONFIRM, SEGMENT_PAGES),
          List.of(
              MessageKind.REQUEST,
              MessageKind.FORWARD,
              MessageKind.PAGE,
              MessageKind.INVALIDATE,
              MessageKind.ACK,
              MessageKind.CONFIRM),
          CoherenceUnit.PAGE,
          KdipcProtocols::create);

  private KdipcProtocols() {}

  private static ProtocolNode<Message> create(Host<Message> host, Settings settings) {
    ProtocolNode<Message> locating = locating(host, settings);
    return settings.text(COPIES.name()).equals("single") ? new SingleCopy<>(locating) : locating;
  }

  @SuppressWarnings("unchecked") // all nodes of a run choose the same one
  private static ProtocolNode<Message> locating(Host<Message> host, Settings settings) {
    String segmentPages = settings.texts().get(SEGMENT_PAGES.name());
    Settings ofLocation =
        Settings.of(
            ManagerProtocols.FIXED_DISTRIBUTED.parameters(),
            Map.of(SEGMENT_PAGES.name(), segmentPages));
    ProtocolDescriptor.Factory<Message> factory =
        (ProtocolDescriptor.Factory<Message>) location(settings);
    return factory.create(host, ofLocation);
  }

  private static ProtocolDescriptor.Factory<?> location(Settings settings) {
    boolean confirms = settings.flag(CONFIRM.name());
    return switch (settings.text(LOCATION.name())) {
      case "broadcast" -> BroadcastManager.DESCRIPTOR.factory();
      case "central" ->
          confirms
              ? ManagerProtocols.MONITOR_CENTRAL.factory()
              : ManagerProtocols.IMPROVED_CENTRAL.factory();
      case "chain" -> DynamicProtocols.DYNAMIC.factory();
      default ->
          confirms ? ManagerProtocols.FIXED_MONITORS : ManagerProtocols.FIXED_DISTRIBUTED.factory();
    };
  }
}
