package dsmlab.sim;

import java.util.HexFormat;

/**
 * A 64-bit fingerprint of what happened and when. It is fed with faults, messages, deliveries,
 * timers and grants, never with the engine's own bookkeeping, so making the engine faster leaves it
 * unchanged. It tells runs apart; it is no protection against forgery.
 */
public final class Digest {

  private long state = 0x9E3779B97F4A7C15L;

  /** Adds a number; order matters. */
  public void add(long value) {
    long mixed = state ^ value * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ mixed >>> 29) * 0xC4CEB9FE1A85EC53L;
    state = Long.rotateLeft(mixed, 27) + 0x52DCE729L;
  }

  /** The fingerprint as 16 hexadecimal digits. */
  public String text() {
    long value = (state ^ state >>> 33) * 0xFF51AFD7ED558CCDL;
    return HexFormat.of().toHexDigits(value ^ value >>> 33);
  }
}
