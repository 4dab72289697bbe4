package dsmlab.sim.network;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Locale;

/** When a station that has sent gives the token away (Bux 1981; IEEE 802.5, 1989). */
enum TokenRelease {
  /** When its last frame has ended and the beginning of it has come round: single token. */
  HEADER,
  /** When all of its last frame has come round: single packet. */
  FRAME,
  /** When its last frame has ended: multiple token, or early token release. */
  EARLY;

  static final Parameter PARAMETER =
      Parameter.choice(
          "tokenRelease",
          List.of("header", "frame", "early"),
          "What must have come round before the token is given away.");

  static TokenRelease of(Settings settings) {
    return valueOf(settings.text(PARAMETER.name()).toUpperCase(Locale.ROOT));
  }

  /** When the token goes on after a frame from {@code startPicos} to {@code endPicos}. */
  long picos(long startPicos, long endPicos, long rotationPicos) {
    return switch (this) {
      case HEADER -> Math.max(endPicos, startPicos + rotationPicos);
      case FRAME -> endPicos + rotationPicos;
      case EARLY -> endPicos;
    };
  }
}
