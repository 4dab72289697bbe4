package dsmlab.systemv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A message with its type, which does not change. */
public final class Msgbuf {

  private final long type;
  private final byte[] text;

  /** A message; the bytes are copied. */
  public Msgbuf(long type, byte[] text) {
    this.type = type;
    this.text = text.clone();
  }

  /** {@code mtype}. */
  public long type() {
    return type;
  }

  /** A copy of {@code mtext}. */
  public byte[] text() {
    return text.clone();
  }

  /** {@code mtext} as UTF-8. */
  public String string() {
    return new String(text, StandardCharsets.UTF_8);
  }

  /** The length of {@code mtext}. */
  public int bytes() {
    return text.length;
  }

  /** The beginning of the message. */
  Msgbuf cut(long most) {
    return bytes() <= most ? this : new Msgbuf(type, Arrays.copyOf(text, (int) most));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Msgbuf that && type == that.type && Arrays.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(type) + Arrays.hashCode(text);
  }

  @Override
  public String toString() {
    return "message of type %d, %d bytes".formatted(type, text.length);
  }
}
