package dsmlab.verification.fuzz;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.RunSettings;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A run on the timed machine; the machine's costs, network and options are given by differences.
 */
record TimedCase(
    ProtocolDescriptor<?> protocol,
    Map<String, String> options,
    int nodes,
    int pageBytes,
    InitialOwner owner,
    Map<String, String> costs,
    NetworkDescriptor network,
    Map<String, String> networkOptions,
    Ordering ordering,
    RandomWorkload workload,
    Mischance mischance) {

  private static final int NODES_MAX = 5;
  private static final int PROCESSES_MAX = 8;
  private static final int REFERENCES_MAX = 40;
  private static final Map<String, String> NO_COSTS =
      Map.of("fault", "0", "send", "0", "receive", "0", "copyPerKiB", "0");

  /** Draws a case of a protocol in which nothing goes wrong. */
  static TimedCase of(ProtocolDescriptor<?> protocol, Draws draws, long seed) {
    RandomOptions options = new RandomOptions(draws);
    NetworkDescriptor network = draws.oneOf(Networks.catalog().entries());
    return new TimedCase(
        protocol,
        options.of(protocol.parameters()),
        draws.between(1, NODES_MAX),
        1 << draws.between(4, 12),
        draws.oneOf(InitialOwner.ofAnyWorkload()),
        draws.percent(50) ? Map.of() : NO_COSTS,
        network,
        options.ofNetwork(network.parameters()),
        draws.oneOf(Ordering.values()),
        workload(draws, seed),
        Mischance.NONE);
  }

  private static RandomWorkload workload(Draws draws, long seed) {
    return new RandomWorkload(
        seed,
        draws.between(1, PROCESSES_MAX),
        draws.between(5, REFERENCES_MAX),
        draws.oneOf(1, 2, 8, 24),
        draws.oneOf(8, 40, 512),
        draws.between(10, 90),
        draws.oneOf(0, 100, 20_000));
  }

  /** The settings of the run. */
  RunSettings settings() {
    MachineSettings machine =
        new MachineSettings(
                nodes,
                pageBytes,
                owner,
                Settings.of(NodeCosts.PARAMETERS, costs),
                network,
                Settings.of(network.parameters(), networkOptions))
            .with(mischance.transport(), mischance.plan());
    Settings chosen = Settings.of(protocol.parameters(), options);
    return new RunSettings(
        machine, protocol, chosen, ordering, new RandomStreams(workload.seed(), 0));
  }

  TimedCase with(RandomWorkload other) {
    return new TimedCase(
        protocol,
        options,
        nodes,
        pageBytes,
        owner,
        costs,
        network,
        networkOptions,
        ordering,
        other,
        mischance);
  }

  TimedCase onNodes(int fewer) {
    return new TimedCase(
        protocol,
        options,
        fewer,
        pageBytes,
        owner,
        costs,
        network,
        networkOptions,
        ordering,
        workload,
        mischance);
  }

  TimedCase withOptions(Map<String, String> others) {
    return new TimedCase(
        protocol,
        others,
        nodes,
        pageBytes,
        owner,
        costs,
        network,
        networkOptions,
        ordering,
        workload,
        mischance);
  }

  /** The same on a network with its defaults. */
  TimedCase withPlainNetwork() {
    return new TimedCase(
        protocol, options, nodes, pageBytes, owner, costs, network, Map.of(), ordering, workload,
        mischance);
  }

  /** The same, in which other things go wrong. */
  TimedCase with(Mischance other) {
    return new TimedCase(
        protocol,
        options,
        nodes,
        pageBytes,
        owner,
        costs,
        network,
        networkOptions,
        ordering,
        workload,
        other);
  }

  /** Smaller and plainer cases. */
  List<TimedCase> smaller() {
    RandomWorkload most = workload;
    List<TimedCase> smaller = new ArrayList<>();
    mischance.smaller().forEach(less -> smaller.add(with(less)));
    smaller.addAll(
        List.of(
            with(most.withReferencesEach(Math.max(1, most.referencesEach() / 2))),
            with(most.withReferencesEach(Math.max(1, most.referencesEach() - 1))),
            with(most.withProcesses(Math.max(1, most.processes() / 2))),
            with(most.withProcesses(Math.max(1, most.processes() - 1))),
            with(most.withWords(1)),
            onNodes(Math.max(1, nodes - 1)),
            withOptions(Map.of()),
            withPlainNetwork()));
    smaller.removeIf(one -> !one.mischance.fits(one.nodes));
    return smaller;
  }

  /** What was drawn, in a line. */
  @Override
  public String toString() {
    return "with time, protocol=%s %s nodes=%d owner=%s pages of %d bytes, network %s %s, %s, %s%s"
        .formatted(
            protocol.id(),
            options,
            nodes,
            owner.word(),
            pageBytes,
            network.id(),
            networkOptions,
            workload,
            ordering.name().toLowerCase(Locale.ROOT),
            mischance);
  }
}
