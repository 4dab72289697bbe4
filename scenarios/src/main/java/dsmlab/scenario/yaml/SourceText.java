package dsmlab.scenario.yaml;

import dsmlab.sim.file.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text to read.
 *
 * @param name what messages call it
 * @param text all of it
 * @param directory where the relative file names in it start
 */
public record SourceText(String name, String text, Path directory) {

  /** The largest file that is read. */
  public static final int BYTES_MAX = 1 << 20;

  private static final String EXPECTED = "a YAML file of at most 1 MiB in UTF-8";

  /**
   * Reads a file.
   *
   * @throws ScenarioException when there is no readable text of bounded size
   */
  public static SourceText of(Path file) {
    return of(file.toString(), file);
  }

  /**
   * Reads a file that messages call by another name, such as the one that the user wrote.
   *
   * @throws ScenarioException when there is no readable text of bounded size
   */
  public static SourceText of(String name, Path file) {
    Path parent = file.getParent();
    return of(name, bytes(name, file), parent == null ? Path.of("") : parent);
  }

  /**
   * Takes the bytes of a file as text.
   *
   * @throws ScenarioException when they are none
   */
  public static SourceText of(String name, byte[] bytes, Path directory) {
    return new SourceText(name, decode(name, bytes), directory);
  }

  private static byte[] bytes(String name, Path file) {
    if (Files.isDirectory(file)) {
      throw refusal(Position.of(name), "this is a directory");
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(BYTES_MAX + 1);
      if (bytes.length > BYTES_MAX) {
        throw refusal(Position.of(name), "this file is larger than 1 MiB");
      }
      return bytes;
    } catch (IOException e) {
      throw refusal(Position.of(name), FileTrouble.whileReading(file, e));
    }
  }

  private static String decode(String name, byte[] bytes) {
    CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(bytes), characters, true);
    String text = characters.flip().toString();
    String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (result.isError()) {
      throw refusal(end(name, body), "this byte is not UTF-8");
    }
    Position odd = oddCharacter(name, body);
    if (odd != null) {
      throw refusal(odd, "this control character is not allowed");
    }
    return body;
  }

  private static @Nullable Position oddCharacter(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOdd(text.charAt(i))) {
        return end(name, text.substring(0, i));
      }
    }
    return null;
  }

  private static boolean isOdd(char c) {
    return switch (c) {
      case '\t', '\n', '\r', '\u0085' -> false;
      case '\uFFFE', '\uFFFF' -> true;
      default -> Character.isISOControl(c);
    };
  }

  /** The position after some text. */
  private static Position end(String name, String text) {
    List<String> lines = text.lines().toList();
    boolean fresh = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
    String last = fresh ? "" : lines.getLast();
    int line = fresh ? lines.size() + 1 : lines.size();
    return new Position(name, line, last.codePointCount(0, last.length()) + 1);
  }

  private static ScenarioException refusal(Position position, String what) {
    return new ScenarioException(List.of(Problem.at(position, what, EXPECTED)));
  }
}
