package dsmlab.vgroup;

import dsmlab.sim.NodeSet;
import java.util.function.IntFunction;

/** How packets leave a kernel. */
final class Post {

  private final GroupHost host;
  private final GroupSettings settings;
  private final MemberHosts hosts;
  private final NodeSet others;

  Post(GroupHost host, GroupSettings settings, MemberHosts hosts) {
    this.host = host;
    this.settings = settings;
    this.hosts = hosts;
    this.others = NodeSet.all(host.nodes()).without(host.self());
  }

  /** Sends a packet to the machine of a process. */
  void toProcess(int process, GroupMessage packet) {
    toNode(host.nodeOf(process), packet);
  }

  private void toNode(int node, GroupMessage packet) {
    host.spend(GroupService.PACKET, settings.packetPicos());
    host.send(node, packet);
  }

  /**
   * Sends a packet to the other machines of a group.
   *
   * @param packet makes the packet, given its multicast address
   */
  void toGroup(int group, IntFunction<GroupMessage> packet) {
    if (GroupIds.isLocal(group)) {
      toHosts(NodeSet.of(GroupIds.nodeOf(group)), packet.apply(GroupMessage.UNICAST));
    } else if (settings.multicast() && host.multicasts()) {
      multicast(packet.apply(GroupIds.address(group, settings.addresses())));
    } else {
      toHosts(hosts.of(group), packet.apply(GroupMessage.UNICAST));
    }
  }

  private void multicast(GroupMessage packet) {
    if (!others.isEmpty()) {
      host.spend(GroupService.PACKET, settings.packetPicos());
      host.multicast(others, packet);
    }
  }

  private void toHosts(NodeSet nodes, GroupMessage packet) {
    nodes.without(host.self()).forEach(node -> toNode(node, packet));
  }
}
