package dsmlab.sim.network;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import java.util.List;

/**
 * How a link carries packets: cut into frames of at most {@code mtuBytes}, each filled up to {@code
 * leastPayloadBytes} and lengthened by {@code overheadBytes}, at {@code picosPerByte}.
 */
record Framing(int mtuBytes, int leastPayloadBytes, int overheadBytes, double picosPerByte) {

  /** The settings of a link, with the overhead of its frames. */
  static List<Parameter> parameters(String bandwidth, String overhead, String overheadMeaning) {
    return List.of(
        Parameter.rate("bandwidth", bandwidth, "Rate of the link."),
        Parameter.bytes(
            "mtu", "1500B", "Most bytes that a frame carries; a page may need several."),
        Parameter.bytes("minimumPayload", "46B", 0, "Bytes to which a shorter frame is filled up."),
        Parameter.bytes("frameOverhead", overhead, 0, overheadMeaning));
  }

  static Framing of(Settings settings) {
    return new Framing(
        settings.bytes("mtu"),
        settings.bytes("minimumPayload"),
        settings.bytes("frameOverhead"),
        picosPerByte(settings.bitsPerSecond("bandwidth")));
  }

  static double picosPerByte(long bitsPerSecond) {
    return 8.0 * Units.PICOS_PER_SECOND / bitsPerSecond;
  }

  /** What the next frame carries of the bytes that are left; zero bytes need a frame, too. */
  int payloadBytes(int restBytes) {
    return Math.min(mtuBytes, restBytes);
  }

  /** The time from the first to the last bit of a frame. */
  long framePicos(int payloadBytes) {
    double frameBytes = (double) Math.max(payloadBytes, leastPayloadBytes) + overheadBytes;
    return Math.round(frameBytes * picosPerByte);
  }

  /** The time of the shortest frame. */
  long leastFramePicos() {
    return framePicos(0);
  }
}
