package dsmlab.sim.network;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** The choice between multicast in hardware and one unicast per destination. */
final class Multicast {

  static final Parameter PARAMETER =
      Parameter.choice(
          "multicast",
          List.of("unicast", "hardware"),
          "Whether a multicast is one transmission or one message per destination.");

  private Multicast() {}

  static boolean of(Settings settings) {
    return settings.text(PARAMETER.name()).equals("hardware");
  }

  static void require(boolean multicasts) {
    if (!multicasts) {
      throw new UnsupportedOperationException("this network sends one message per destination");
    }
  }
}
