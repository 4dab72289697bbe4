package dsmlab.protocol;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** What a node gets that asks for write access to a page of which it holds a read copy. */
public enum Upgrade {
  /** The page once more, as the published algorithms do. */
  RESEND,
  /** The right to write, without the page. */
  GRANT;

  /** The choice between them. */
  public static final Parameter PARAMETER =
      Parameter.choice(
          "upgrade",
          List.of("resend", "grant"),
          "What a node gets that holds a read copy and wants to write: the page once more, as in"
              + " the papers, or the right alone.");

  /** The one that was chosen. */
  public static Upgrade of(Settings settings) {
    return settings.text(PARAMETER.name()).equals("grant") ? GRANT : RESEND;
  }
}
