package dsmlab.sim.network;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.Simulator;

/** What a network is built from, besides its settings. */
public record NetworkContext(
    Simulator simulator, int nodes, RandomStreams random, PacketSink sink) {}
