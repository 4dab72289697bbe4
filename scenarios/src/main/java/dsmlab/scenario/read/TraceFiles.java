package dsmlab.scenario.read;

import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import dsmlab.workload.trace.TraceSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files that workloads name: whether they are there, and the hash of their content. */
final class TraceFiles {

  private static final String EXPECTED = "a file, relative to the scenario's directory";

  private final Path baseDirectory;
  private final Map<Path, String> hashes = new HashMap<>();

  TraceFiles(Path baseDirectory) {
    this.baseDirectory = baseDirectory;
  }

  /**
   * The SHA-256 of a file's bytes, in hexadecimal; of several nodes' files, all of them.
   *
   * @throws SettingException when there is no such file or it cannot be read
   */
  String hash(String text) {
    return TraceSource.fileNames(text).stream()
        .map(this::hashOfFile)
        .collect(Collectors.joining("+"));
  }

  private String hashOfFile(String name) {
    Path file = resolve(name);
    String known = hashes.get(file);
    if (known != null) {
      return known;
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new SettingException("there is no file '%s'".formatted(name), EXPECTED, nearest(name));
    }
    if (Files.isDirectory(file)) {
      throw new SettingException("'%s' is a directory".formatted(name), EXPECTED, null);
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SettingException("'%s' is a pipe or a device".formatted(name), EXPECTED, null);
    }
    String hash = read(name, file);
    hashes.put(file, hash);
    return hash;
  }

  private Path resolve(String name) {
    try {
      return baseDirectory.resolve(name).normalize();
    } catch (InvalidPathException e) {
      throw new SettingException("'%s' is no file name".formatted(name), EXPECTED, null);
    }
  }

  private static String read(String name, Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (IOException e) {
      String what = "'%s': %s".formatted(name, FileTrouble.whileReading(file, e));
      throw new SettingException(what, EXPECTED, null);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The file of the same directory whose name comes closest. */
  private @Nullable String nearest(String name) {
    Path directory = resolve(name).getParent();
    if (directory == null || !Files.isDirectory(directory)) {
      return null;
    }
    try (Stream<Path> siblings = Files.list(directory)) {
      List<String> names =
          siblings.map(sibling -> sibling.getFileName().toString()).sorted().toList();
      int slash = name.lastIndexOf('/') + 1;
      String nearest = NearestWord.of(name.substring(slash), names);
      return nearest == null ? null : name.substring(0, slash) + nearest;
    } catch (IOException e) {
      return null;
    }
  }
}
