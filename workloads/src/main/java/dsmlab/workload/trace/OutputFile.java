package dsmlab.workload.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written beside its place and renamed when it is
 * kept. Pipes and devices, which cannot be replaced, are written directly.
 */
final class OutputFile implements AutoCloseable {

  private final String name;
  private final Path target;
  private final Path written;
  private final OutputStream stream;
  private boolean kept;

  private OutputFile(String name, Path target, Path written) throws IOException {
    this.name = name;
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
   * @throws TraceException when it could not be written
   */
  static OutputFile open(Path path) {
    String name = path.toString();
    if (Files.isDirectory(path)) {
      throw TraceException.ofFile(name, "this is a directory", "a file to write", null);
    }
    try {
      Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
      boolean replaceable = !Files.exists(target) || Files.isRegularFile(target);
      return new OutputFile(name, target, replaceable ? beside(target) : target);
    } catch (IOException e) {
      throw TraceException.ofOutput(name, e);
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
  String name() {
    return name;
  }

  /** Where to write. */
  OutputStream stream() {
    return stream;
  }

  /** Puts the complete file in its place, after its stream has been closed. */
  void keep() {
    try {
      if (!isDirect()) {
        Files.move(
            written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      }
      kept = true;
    } catch (IOException e) {
      throw TraceException.ofOutput(name, e);
    }
  }

  /** Forgets the file unless it has been kept. */
  @Override
  public void close() {
    try (stream) {
      if (!kept && !isDirect()) {
        Files.deleteIfExists(written);
      }
    } catch (IOException e) {
      throw TraceException.ofOutput(name, e);
    }
  }
}
