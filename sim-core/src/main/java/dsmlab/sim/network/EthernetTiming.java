package dsmlab.sim.network;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import java.util.ArrayList;
import java.util.List;

/**
 * The durations of an Ethernet.
 *
 * @param propagationPicos time of a signal between any two stations
 * @param slotPicos unit of the back-off
 * @param gapPicos silence before a frame
 * @param jamPicos length of the jam signal
 */
record EthernetTiming(
    Framing framing, long propagationPicos, long slotPicos, long gapPicos, long jamPicos) {

  EthernetTiming {
    requireAtMost("propagation", propagationPicos, (framing.leastFramePicos() - 1) / 2, "frame");
    requireAtMost("propagation", propagationPicos, (slotPicos - jamPicos) / 2, "slot");
  }

  static List<Parameter> parameters() {
    List<Parameter> parameters =
        new ArrayList<>(
            Framing.parameters("10Mbps", "26B", "Preamble, header and checksum of each frame."));
    parameters.add(
        Parameter.duration("propagation", "5us", "Time of a signal between two stations."));
    parameters.add(Parameter.duration("slotTime", "51.2us", "Unit of the back-off."));
    parameters.add(Parameter.duration("interframeGap", "9.6us", "Silence before each frame."));
    parameters.add(Parameter.bytes("jam", "4B", 0, "Length of the signal after a collision."));
    return parameters;
  }

  static EthernetTiming of(Settings settings) {
    Framing framing = Framing.of(settings);
    return new EthernetTiming(
        framing,
        settings.picos("propagation"),
        settings.picos("slotTime"),
        settings.picos("interframeGap"),
        Math.round(settings.bytes("jam") * framing.picosPerByte()));
  }

  /** A collision must reach its sender before the shortest frame, and with the slot, is over. */
  private static void requireAtMost(String name, long picos, long mostPicos, String what) {
    if (picos > mostPicos) {
      throw new SettingException(
          "%s %s is too long: a collision would come back after the shortest %s"
              .formatted(name, Units.durationText(picos), what),
          "at most " + Units.durationText(Math.max(0, mostPicos)),
          null);
    }
  }
}
