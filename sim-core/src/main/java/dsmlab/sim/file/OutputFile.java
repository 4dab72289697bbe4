package dsmlab.sim.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written beside its place and renamed when it is
 * kept. Pipes and devices, which cannot be replaced, are written directly.
 */
public final class OutputFile implements AutoCloseable {

  private final Path path;
  private final Path target;
  private final Path written;
  private final OutputStream stream;
  private boolean kept;

  private OutputFile(Path path, Path target, Path written) throws IOException {
    this.path = path;
    this.target = target;
    this.written = written;
    this.stream =
        isDirect()
            ? Files.newOutputStream(written)
            : Files.newOutputStream(written, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Begins a file.
   *
   * @throws OutputException when it could not be written
   */
  public static OutputFile open(Path path) {
    if (Files.isDirectory(path)) {
      throw new OutputException(path + ": this is a directory; name a file in it, or another one");
    }
    if (Files.isSymbolicLink(path) && !Files.exists(path)) {
      throw new OutputException(
          path + ": this link leads to no file; remove it or choose another place");
    }
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      if (Files.exists(target) && !Files.isWritable(target)) {
        throw new AccessDeniedException(path.toString());
      }
      boolean replaceable = !Files.exists(target) || Files.isRegularFile(target);
      return new OutputFile(path, target, replaceable ? beside(target) : target);
    } catch (IOException e) {
      throw OutputException.early(path, e);
    }
  }

  private static Path beside(Path target) {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    return target.resolveSibling(name);
  }

  private boolean isDirect() {
    return written.equals(target);
  }

  /** The file as the user named it. */
  public Path path() {
    return path;
  }

  /** Where to write; what goes wrong there is {@link #lost} to the user. */
  public OutputStream stream() {
    return stream;
  }

  /** Puts the complete file in its place, after its stream has been closed. */
  public void keep() {
    try {
      if (!isDirect()) {
        Files.move(
            written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      kept = true;
    } catch (IOException e) {
      throw lost(e);
    }
  }

  /** Writes a text as the whole file and puts it in its place. */
  public void keep(String text) {
    try {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      stream.close();
    } catch (IOException e) {
      throw lost(e);
    }
    keep();
  }

  /** Tells the user that writing has failed. */
  public OutputException lost(IOException cause) {
    return OutputException.late(path, cause);
  }

  /** Forgets the file unless it has been kept. */
  @Override
  public void close() {
    try (stream) {
      if (!kept && !isDirect()) {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw lost(e);
    }
  }
}
