package dsmlab.machine;

import dsmlab.sim.fault.DisturbanceListener;
import dsmlab.sim.fault.DisturbedNetwork;
import dsmlab.sim.fault.FaultContext;
import dsmlab.sim.network.Network;
import dsmlab.sim.network.NetworkContext;
import dsmlab.sim.network.PacketSink;
import dsmlab.sim.transport.TransportContext;

/**
 * What lies between the nodes of a machine: its network, disturbed where the plan of the run says
 * so, under its transport. Where there is neither, it is the network itself.
 */
final class Fabric {

  private final Machine machine;
  private final RunSettings settings;

  Fabric(Machine machine, RunSettings settings) {
    this.machine = machine;
    this.settings = settings;
  }

  /** What the nodes send to. */
  Network network() {
    TransportChoice transport = settings.machine().transport();
    PacketSink nodes = machine.goesWrong() ? machine.outages()::deliver : machine::deliver;
    TransportContext context =
        new TransportContext(
            machine.simulator(), nodes, machine.disturbances(), machine::work, this::medium);
    return transport.kind().create(transport.settings(), context);
  }

  private Network medium(PacketSink sink, DisturbanceListener listener) {
    NetworkContext context =
        new NetworkContext(machine.simulator(), machine.nodes(), settings.random(), sink);
    if (!settings.machine().faults().disturbsPackets()) {
      return network(context);
    }
    Outages outages = machine.outages();
    FaultContext faults =
        new FaultContext(settings.machine().faults(), outages.effects(), outages::over);
    return new DisturbedNetwork(faults, context, listener, this::network);
  }

  private Network network(NetworkContext context) {
    return settings.machine().network().create(settings.machine().networkSettings(), context);
  }
}
