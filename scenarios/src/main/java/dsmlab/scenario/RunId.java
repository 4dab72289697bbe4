package dsmlab.scenario;

import dsmlab.machine.CheckpointChoice;
import dsmlab.machine.IpcChoice;
import dsmlab.machine.MachineSettings;
import dsmlab.machine.NodeCosts;
import dsmlab.machine.ProgramWorkload;
import dsmlab.machine.TransportChoice;
import dsmlab.machine.WarmUp;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.vgroup.GroupSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/**
 * The name of a run: a hash of all that determines it. It depends on values, not on how they are
 * written ({@code 4KiB} is {@code 4096}), and on the content of a trace, not on its name.
 */
final class RunId {

  private static final int DIGITS = 12;

  private final StringBuilder facts = new StringBuilder("dsmlab run 1\n");

  private RunId() {}

  static String of(Point point, ProtocolChoice protocol, long seed, int replication) {
    RunId id = new RunId();
    id.machine(point.machine());
    id.workload(point.workload());
    id.ipc(point);
    id.fact("protocol", protocol.descriptor().id());
    id.code("code", protocol.codeHash());
    id.settings("protocol", protocol.descriptor().parameters(), protocol.settings());
    id.fact("seed", seed);
    id.fact("replication", replication);
    id.warmUp(point.warmUp());
    return id.hash();
  }

  private void warmUp(WarmUp warmUp) {
    if (!warmUp.equals(WarmUp.NONE)) {
      fact("warmUp", warmUp);
    }
  }

  /** The code of a user's protocol or algorithm may change between two commands. */
  private void code(String name, String hash) {
    if (!hash.isEmpty()) {
      fact(name, hash);
    }
  }

  private void machine(MachineSettings machine) {
    fact("nodes", machine.nodes());
    fact("pageBytes", machine.pageBytes());
    fact("initialOwner", machine.initialOwner().word());
    settings("node", NodeCosts.PARAMETERS, machine.node());
    fact("network", machine.network().id());
    settings("network", machine.network().parameters(), machine.networkSettings());
    fabric(machine);
  }

  /** What stands between nodes and network, and what goes wrong, where there is such. */
  private void fabric(MachineSettings machine) {
    TransportChoice transport = machine.transport();
    if (!transport.hidesNothing()) {
      fact("transport", transport.kind().id());
      settings("transport", transport.kind().parameters(), transport.settings());
    }
    machine.checkpoints().ifPresent(this::checkpoints);
    machine.faults().disturbances().forEach(entry -> fact("fault", entry));
  }

  private void checkpoints(CheckpointChoice choice) {
    fact("checkpoints", choice.descriptor().id());
    code("checkpoints.code", choice.codeHash());
    settings("checkpoints", choice.descriptor().parameters(), choice.settings());
  }

  private void workload(WorkloadChoice workload) {
    fact("workload", workload.descriptor().id());
    fact("content", workload.fileHash());
    List<Parameter> others =
        workload.descriptor().parameters().stream()
            .filter(parameter -> !parameter.name().equals(WorkloadChoice.FILE))
            .toList();
    settings("workload", others, workload.settings());
    fact("ordering", workload.ordering().word());
  }

  /** Who serves System V calls matters to none but programs. */
  private void ipc(Point point) {
    if (point.workload().descriptor().id().equals(ProgramWorkload.TYPE)) {
      IpcChoice ipc = point.machine().ipc();
      fact("ipc", ipc.descriptor().id());
      settings("ipc", ipc.descriptor().parameters(), ipc.settings());
      GroupSettings groups = point.machine().groups();
      if (!groups.equals(GroupSettings.STANDARD)) {
        fact("groups", groups);
      }
    }
  }

  private void settings(String section, List<Parameter> declared, Settings settings) {
    for (Parameter parameter : declared) {
      String text = Objects.requireNonNull(settings.texts().get(parameter.name()));
      fact(section + "." + parameter.name(), parameter.parse(text));
    }
  }

  /** The length keeps texts with line breaks from looking like other facts. */
  private void fact(String name, Object value) {
    String text = value.toString();
    facts.append(name).append(' ').append(text.length()).append(' ').append(text).append('\n');
  }

  private String hash() {
    try {
      byte[] bytes = facts.toString().getBytes(StandardCharsets.UTF_8);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
