package dsmlab.machine;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * What the work of a node costs its processor.
 *
 * @param referencePicos a reference that hits
 * @param workPicos one unit of local work of a trace record {@code C n}
 * @param faultPicos taking a page fault up to the protocol's fault handler
 * @param sendPicos sending a message, besides the network's own overhead
 * @param receivePicos receiving a message up to the protocol's server, likewise
 * @param copyPicosPerByte copying a page into or out of a message
 * @param headerBytes the size of a message without page and copy set
 */
public record NodeCosts(
    long referencePicos,
    long workPicos,
    long faultPicos,
    long sendPicos,
    long receivePicos,
    double copyPicosPerByte,
    int headerBytes) {

  /** The settings of a node with their defaults, the {@code node:} part of a scenario. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.duration("reference", "100ns", "Time of a reference that hits."),
          Parameter.duration("work", "100ns", "Time of one unit of local work in a trace."),
          Parameter.duration("fault", "100us", "Processor time to take a page fault."),
          Parameter.duration("send", "50us", "Processor time to send a message."),
          Parameter.duration("receive", "50us", "Processor time to receive a message."),
          Parameter.duration(
              "copyPerKiB", "10us", "Processor time to copy 1 KiB of a page in or out."),
          Parameter.bytes("header", "32B", "Size of a message without page and copy set."));

  /** Reads the costs from validated settings. */
  public static NodeCosts of(Settings settings) {
    return new NodeCosts(
        settings.picos("reference"),
        settings.picos("work"),
        settings.picos("fault"),
        settings.picos("send"),
        settings.picos("receive"),
        settings.picos("copyPerKiB") / 1024.0,
        settings.bytes("header"));
  }

  /** Processor time to copy some bytes. */
  public long copyPicos(int bytes) {
    return Math.round(bytes * copyPicosPerByte);
  }
}
