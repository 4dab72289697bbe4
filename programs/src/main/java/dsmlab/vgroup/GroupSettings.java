package dsmlab.vgroup;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;

/**
 * The settings of the V kernels of a machine.
 *
 * @param multicast whether packets to groups are multicasts where the network has them
 * @param addresses how many multicast addresses groups share
 * @param timeoutPicos how long a kernel waits for a reply before it sends again
 * @param attempts how often it sends a message at most
 * @param callPicos processor time of a call
 * @param handOverPicos processor time to hand a message over on the same machine
 * @param packetPicos processor time for a packet, at each end, beside that of the node
 */
public record GroupSettings(
    boolean multicast,
    int addresses,
    long timeoutPicos,
    int attempts,
    long callPicos,
    long handOverPicos,
    long packetPicos) {

  private static final String MULTICAST = "multicast";

  /** The settings with their defaults, the {@code groups:} part of a machine. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice(
              "delivery",
              List.of(MULTICAST, "unicast"),
              "Whether a packet to a group is a multicast, where the network has it, or a packet to"
                  + " each machine with members."),
          Parameter.integer(
              "addresses",
              64,
              1,
              1 << 23,
              "Multicast addresses that groups share. V's number is not known."),
          Parameter.duration(
              "timeout",
              "100ms",
              "Time without a reply after which a message is sent again. V's is not known."),
          Parameter.integer(
              "attempts",
              5,
              1,
              1_000_000,
              "How often a message is sent at most. V's limit is not known."),
          Parameter.duration(
              "call", "50us", "Processor time of a call; fitted, see docs/systems/v-groups.md."),
          Parameter.duration(
              "handOver",
              "310us",
              "Processor time to hand a message or a reply over on one machine; fitted."),
          Parameter.duration(
              "packet",
              "285us",
              "Processor time of the kernel for a packet at each end, beside the machine's own;"
                  + " fitted."));

  /** The defaults. */
  public static final GroupSettings STANDARD = of(Settings.of(PARAMETERS, Map.of()));

  /** Reads validated settings. */
  public static GroupSettings of(Settings settings) {
    return new GroupSettings(
        settings.text("delivery").equals(MULTICAST),
        settings.integer("addresses"),
        settings.picos("timeout"),
        settings.integer("attempts"),
        settings.picos("call"),
        settings.picos("handOver"),
        settings.picos("packet"));
  }
}
