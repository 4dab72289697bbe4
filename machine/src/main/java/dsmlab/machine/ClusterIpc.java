package dsmlab.machine;

import dsmlab.systemv.Call;
import dsmlab.systemv.service.ByteOrders;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.systemv.service.IpcService;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The service of System V calls on all nodes of a machine. */
final class ClusterIpc<M extends IpcMessage> implements IpcMessages {

  private final ProgramReplay replay;
  private final IpcDescriptor<M> descriptor;
  private final IpcService<M> service;
  private final SegmentPlaces places;
  private final List<NodeIpc<M>> nodes = new ArrayList<>();

  private ClusterIpc(ProgramReplay replay, IpcDescriptor<M> descriptor, IpcChoice choice) {
    this.replay = replay;
    this.descriptor = descriptor;
    this.service = descriptor.create(choice.settings());
    Machine machine = replay.machine();
    this.places = new SegmentPlaces(machine.nodes(), machine.unitBytes());
    for (int node = 0; node < machine.nodes(); node++) {
      nodes.add(new NodeIpc<>(replay, node, descriptor, service, places));
    }
  }

  /** Starts the service that a machine has chosen. */
  static ClusterIpc<?> of(ProgramReplay replay, IpcChoice choice) {
    return of(replay, choice.descriptor(), choice);
  }

  private static <M extends IpcMessage> ClusterIpc<M> of(
      ProgramReplay replay, IpcDescriptor<M> descriptor, IpcChoice choice) {
    return new ClusterIpc<>(replay, descriptor, choice);
  }

  /** How a machine reads numbers. */
  WordView viewOf(int node) {
    ByteOrders orders = service.byteOrders();
    return orders.bigEndian().contains(node)
        ? WordView.big(orders.convertedBytes())
        : WordView.LITTLE;
  }

  @Override
  public long conversionPicos(int sender, int receiver, int bytes) {
    return service.byteOrders().conversionPicos(sender, receiver, bytes);
  }

  void call(ProgramProcess process, Call call) {
    nodes.get(process.node().self()).call(process.index(), call);
  }

  void exit(ProgramProcess process) {
    nodes.get(process.node().self()).exit(process.index());
  }

  NodeIpc<M> node(int node) {
    return nodes.get(node);
  }

  /** The machine goes on after it has gone back. */
  void goOn() {
    nodes.forEach(NodeService::goOn);
  }

  Optional<String> waitingFor(ProgramProcess process) {
    return nodes.get(process.node().self()).waitingFor(process.index());
  }

  @Override
  @SuppressWarnings("unchecked") // every node of a machine runs the same service
  public void received(int node, IpcMessage message, int sender) {
    nodes.get(node).received((M) message, sender);
  }

  @Override
  @SuppressWarnings("unchecked") // likewise
  public void undelivered(int node, IpcMessage message, int destination) {
    nodes.get(node).undelivered((M) message, destination);
  }

  @Override
  public void restarted(int node) {
    NodeIpc<M> fresh = new NodeIpc<>(replay, node, descriptor, service, places);
    nodes.set(node, fresh);
    fresh.restarted();
  }
}
