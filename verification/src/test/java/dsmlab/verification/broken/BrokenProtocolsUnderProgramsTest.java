package dsmlab.verification.broken;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.InitialOwner;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Run;
import dsmlab.machine.RunSettings;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.library.Programs;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program notices by itself, without any monitor, that its memory is not what it should be. */
class BrokenProtocolsUnderProgramsTest {

  @ParameterizedTest
  @ValueSource(strings = {"improved-central", "dynamic", "migration", "dipc"})
  void contentsThatAreNotStoredGiveAWrongAnswer(String protocol) {
    ProtocolDescriptor<?> broken =
        BrokenProtocol.broken(protocol, "contents are not stored", Defects.notInstalling())
            .descriptor();
    assertThatThrownBy(() -> Run.execute(settings(broken), dotProduct()))
        .isInstanceOf(PromiseViolation.class)
        .hasMessageStartingWith(protocol + " gives a wrong answer: process ")
        .hasMessageContaining(" of dot-product ends with ");
  }

  private static ProgramWorkload dotProduct() {
    ProgramDescriptor program = Programs.catalog().find("dot-product");
    Settings settings = Settings.of(program.parameters(), Map.of("elements", "100"));
    return new ProgramWorkload("dot-product", program.create(settings), 3, List.of("user"));
  }

  private static RunSettings settings(ProtocolDescriptor<?> protocol) {
    NetworkDescriptor network = Networks.catalog().find("constant");
    MachineSettings machine =
        new MachineSettings(
            3,
            256,
            InitialOwner.HOME,
            Settings.of(NodeCosts.PARAMETERS, Map.of()),
            network,
            Settings.defaults(network));
    return new RunSettings(
        machine, protocol, Settings.defaults(protocol), Ordering.TIMED, new RandomStreams(1, 0));
  }
}
