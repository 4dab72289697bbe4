package dsmlab.sim.network;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Locale;

/** How much a station sends before it gives the token away. */
enum TokenHold {
  /** One packet with all its frames. */
  PACKET,
  /** One frame. */
  FRAME,
  /** All that waits when the last frame has been sent. */
  EXHAUSTIVE;

  static final Parameter PARAMETER =
      Parameter.choice(
          "tokenHold",
          List.of("packet", "frame", "exhaustive"),
          "What a station sends before it gives the token away.");

  static TokenHold of(Settings settings) {
    return valueOf(settings.text(PARAMETER.name()).toUpperCase(Locale.ROOT));
  }

  /** Whether a station that has sent a frame sends another. */
  boolean goesOn(RingStation station) {
    return switch (this) {
      case PACKET -> station.insidePacket();
      case FRAME -> false;
      case EXHAUSTIVE -> station.hasFrames();
    };
  }
}
