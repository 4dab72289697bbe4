package dsmlab.machine;

import dsmlab.program.Request;
import dsmlab.systemv.Call;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.vgroup.GroupCall;
import dsmlab.vgroup.GroupMessage;
import dsmlab.vgroup.GroupService;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that processes call on the nodes of a machine: System V's service and the V kernels. */
final class ClusterServices implements IpcMessages {

  private final ProgramReplay replay;
  private final ClusterIpc<?> ipc;
  private final GroupService groups;
  private final List<@Nullable NodeGroups> kernels = new ArrayList<>();

  ClusterServices(ProgramReplay replay, MachineSettings machine) {
    this.replay = replay;
    this.ipc = ClusterIpc.of(replay, machine.ipc());
    this.groups = new GroupService(machine.groups());
    for (int node = 0; node < machine.nodes(); node++) {
      kernels.add(null);
    }
  }

  /** The System V calls of a node. */
  NodeIpc<?> ipc(int node) {
    return ipc.node(node);
  }

  /** The kernel of a node, which is there from its first use. */
  NodeGroups kernel(int node) {
    NodeGroups known = kernels.get(node);
    if (known == null) {
      known = new NodeGroups(replay, node, groups);
      kernels.set(node, known);
    }
    return known;
  }

  /** How the processes of a node see words. */
  WordView viewOf(int node) {
    return ipc.viewOf(node);
  }

  /** A process calls one of them. */
  void call(ProgramProcess process, Request request) {
    if (request instanceof Request.SystemCall(Call call)) {
      ipc.call(process, call);
    } else if (request instanceof Request.KernelCall(GroupCall call)) {
      kernel(process.node().self()).call(process.index(), call);
    } else {
      throw new IllegalStateException(request + " is no call");
    }
  }

  void exit(ProgramProcess process) {
    ipc.exit(process);
    NodeGroups kernel = kernels.get(process.node().self());
    if (kernel != null) {
      kernel.exit(process.index());
    }
  }

  /** The machine goes on after it has gone back. */
  void goOn() {
    ipc.goOn();
    kernels.stream().filter(Objects::nonNull).forEach(NodeService::goOn);
  }

  /** In what call a process waits, and for what; empty when it waits in none. */
  Optional<String> waitingFor(ProgramProcess process, Request request) {
    return switch (request) {
      case Request.SystemCall(Call call) ->
          Optional.of(words(call.text(), ipc.waitingFor(process)));
      case Request.KernelCall(GroupCall call) ->
          Optional.of(
              words(call.toString(), kernel(process.node().self()).waitingFor(process.index())));
      default -> Optional.empty();
    };
  }

  private static String words(String call, Optional<String> what) {
    return "%s for %s".formatted(call, what.orElse("its answer"));
  }

  @Override
  public boolean hears(int node, IpcMessage message) {
    return message instanceof GroupMessage packet
        ? kernel(node).hears(packet)
        : ipc.hears(node, message);
  }

  @Override
  public void received(int node, IpcMessage message, int sender) {
    if (message instanceof GroupMessage packet) {
      kernel(node).received(packet, sender);
    } else {
      ipc.received(node, message, sender);
    }
  }

  @Override
  public void undelivered(int node, IpcMessage message, int destination) {
    if (message instanceof GroupMessage packet) {
      kernel(node).undelivered(packet, destination);
    } else {
      ipc.undelivered(node, message, destination);
    }
  }

  @Override
  public long conversionPicos(int sender, int receiver, int bytes) {
    return ipc.conversionPicos(sender, receiver, bytes);
  }

  @Override
  public void restarted(int node) {
    ipc.restarted(node);
    kernels.set(node, null);
  }
}
