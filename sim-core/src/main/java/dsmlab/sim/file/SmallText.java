package dsmlab.sim.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that people write by hand: in UTF-8, and no longer than a person would write. */
public final class SmallText {

  private static final int BYTES_MAX = 1 << 20;

  private SmallText() {}

  /**
   * Reads a text.
   *
   * @throws CharacterCodingException when it is not UTF-8
   * @throws IOException when it cannot be read or is larger than 1 MiB
   */
  public static String read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw new IOException("it is larger than 1 MiB");
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }
}
