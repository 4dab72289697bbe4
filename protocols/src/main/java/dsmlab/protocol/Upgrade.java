package dsmlab.protocol;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** What a write fault brings to a node that holds a read copy already. */
public final class Upgrade {

  /** Whether the page is sent again or only the right to write it. */
  public static final Parameter PARAMETER =
      Parameter.choice(
          "upgrade",
          List.of("resend", "grant"),
          "What a writer with a read copy gets: the page again, as in the published algorithms, "
              + "or only the right to write it.");

  private Upgrade() {}

  /** Whether the right to write is granted without the page. */
  public static boolean byGrant(Settings settings) {
    return settings.text(PARAMETER.name()).equals("grant");
  }
}
