package dsmlab.report.chart;

import dsmlab.protocol.MessageKind;
import java.awt.Color;
import java.util.List;

/**
 * The colours of protocols and of message kinds.
 *
 * <p>The protocol colours were chosen to stay apart for normal sight, for protanopia and for
 * deuteranopia, the first twelve best; a second set does the same on a dark page.
 */
public final class Palette {

  private static final List<Integer> ON_LIGHT =
      List.of(
          0x5a1e3c, 0xd55e00, 0xd2b400, 0xb42d69, 0x0072b2, 0x0fc3ff, 0x000fa5, 0xff87c3, 0x2d5a00,
          0x00b487, 0x691eb4, 0xc35af0, 0x668899, 0x0000ff, 0x77dd88, 0xee7755, 0x553377, 0xcc4455);

  private static final List<Integer> ON_DARK =
      List.of(
          0xe4a8b4, 0xcc8448, 0xf4e424, 0xc04854, 0x60c0fc, 0xb4f0fc, 0x3c60fc, 0xfc3ca8, 0x9ccc0c,
          0x90fca8, 0xa878fc, 0xc024c0, 0x9988cc, 0xeebb88, 0xbb3388, 0x33ddee, 0xcc5500, 0xcc9988);

  private Palette() {}

  /** How many protocols have a colour of their own. */
  public static int size() {
    return ON_LIGHT.size();
  }

  /** The colour of the protocol at a place of the catalogue; later ones begin anew. */
  public static Color protocol(int place) {
    return new Color(ON_LIGHT.get(place % ON_LIGHT.size()));
  }

  /** What takes the place of {@link #protocol} on a dark page. */
  public static Color protocolOnDark(int place) {
    return new Color(ON_DARK.get(place % ON_DARK.size()));
  }

  /** How far apart the colours at two places look on paper. */
  static double distance(int place, int other) {
    return Lab.of(protocol(place)).distance(Lab.of(protocol(other)));
  }

  /** A colour between two others. */
  static Color blend(Color from, Color to, double share) {
    return new Color(
        between(from.getRed(), to.getRed(), share),
        between(from.getGreen(), to.getGreen(), share),
        between(from.getBlue(), to.getBlue(), share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }

  /** The colour of a kind of message, on light and dark pages alike. */
  public static Color kind(MessageKind kind) {
    return new Color(
        switch (kind) {
          case REQUEST -> 0x4477aa;
          case FORWARD -> 0x66ccee;
          case PAGE -> 0x228833;
          case INVALIDATE -> 0xee6677;
          case ACK -> 0xf2b5bc;
          case CONFIRM -> 0xccbb44;
          case GRANT -> 0xaa3377;
          case UPDATE -> 0xee8822;
          case REPLY -> 0x9aa2ab;
          case RETRY -> 0x6b5b4d;
          case IPC -> 0x332288;
          case CHECKPOINT -> 0x44aa99;
        });
  }
}
