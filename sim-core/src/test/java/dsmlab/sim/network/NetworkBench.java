package dsmlab.sim.network;

import dsmlab.sim.NodeSet;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A network with something to send and a list of what has arrived. */
final class NetworkBench {

  static final long MICRO = 1_000_000;

  /** Something has arrived. */
  record Arrival(long atPicos, int source, int destination, int bytes, Object payload) {}

  /** Hears of each arrival at its time. */
  interface Listener {
    void arrived(Arrival arrival);
  }

  final Simulator simulator = new Simulator();
  final List<Arrival> arrivals = new ArrayList<>();
  final Network network;
  Listener listener = arrival -> {};

  NetworkBench(String id, int nodes, String... settings) {
    this(Networks.catalog().find(id), nodes, 1, texts(settings));
  }

  NetworkBench(NetworkDescriptor descriptor, int nodes, long seed, Map<String, String> given) {
    Settings settings = Settings.of(descriptor.parameters(), given);
    RandomStreams random = new RandomStreams(seed, 0);
    network =
        descriptor.create(settings, new NetworkContext(simulator, nodes, random, this::arrived));
  }

  static Map<String, String> texts(String... pairs) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      texts.put(pairs[i], pairs[i + 1]);
    }
    return texts;
  }

  private void arrived(int source, int destination, int bytes, Object payload) {
    Arrival arrival = new Arrival(simulator.nowPicos(), source, destination, bytes, payload);
    arrivals.add(arrival);
    listener.arrived(arrival);
  }

  void send(long atPicos, int source, int destination, int bytes) {
    send(atPicos, source, destination, bytes, "packet");
  }

  void send(long atPicos, int source, int destination, int bytes, Object payload) {
    simulator.schedule(
        atPicos, (_, _) -> network.transmit(source, destination, bytes, payload), 0, null);
  }

  void multicast(long atPicos, int source, NodeSet destinations, int bytes, Object payload) {
    simulator.schedule(
        atPicos, (_, _) -> network.multicast(source, destinations, bytes, payload), 0, null);
  }

  /** Runs to the end and returns the times of the arrivals in microseconds. */
  List<Double> arrivalMicros() {
    simulator.run();
    return arrivals.stream().map(arrival -> arrival.atPicos() / (double) MICRO).toList();
  }
}
