package dsmlab.scenario;

import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.file.OutputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;

/**
 * A directory of results that is written whole or not at all: the content is made in a temporary
 * directory beside it, which then takes its place. Only a directory that dsmlab wrote and to which
 * nothing was added is ever replaced; a list of its own files inside tells.
 */
public final class OutputDirectory {

  /** The file that lists what dsmlab wrote into a directory. */
  static final String MANIFEST = ".dsmlab-output";

  /** What the smallest experiment takes: a report holds the library that draws its charts. */
  private static final int SMALLEST_BYTES = 1 << 20;

  private final Path directory;

  /** Makes the content of a directory. */
  @FunctionalInterface
  public interface Content {
    /** Writes files below an empty directory. */
    void writeTo(Path directory) throws IOException;
  }

  /** Makes the content of a directory, and what is to be told about it. */
  @FunctionalInterface
  public interface Making<T> {
    /** Writes files below an empty directory. */
    T writeTo(Path directory) throws IOException;
  }

  /** A place for results; nothing is touched yet. */
  public OutputDirectory(Path directory) {
    this.directory = directory.toAbsolutePath().normalize();
  }

  /** Where the results are, absolute. */
  public Path path() {
    return directory;
  }

  /**
   * Makes sure that nothing is in the way, before time is spent on results.
   *
   * @throws OutputException when something is
   */
  public void check() {
    if (directory.getParent() == null) {
      throw new OutputException(directory + " cannot be replaced: choose another directory");
    }
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(directory + " is not a directory: choose another one");
    }
    try {
      checkFiles();
    } catch (IOException e) {
      throw new OutputException(
          "%s: %s; choose another place"
              .formatted(directory, FileTrouble.whileReading(directory, e)),
          e);
    }
  }

  /**
   * Makes sure that results can be written, as far as that can be known before they are there:
   * nothing is in the way, the user may write here, and there is room for the smallest report.
   *
   * @param parents keeps the directories that are made around this one, none when it throws
   * @throws OutputException when they cannot
   */
  void tryOut(MadeDirectories parents) {
    check();
    if (Files.exists(directory) && !Files.isWritable(directory)) {
      throw OutputException.early(directory, new AccessDeniedException(directory.toString()));
    }
    Path sample = sibling("room-" + processId());
    try {
      parents.makeAround(sample);
      try {
        Files.write(sample, new byte[SMALLEST_BYTES]);
      } finally {
        Files.deleteIfExists(sample);
      }
    } catch (IOException e) {
      parents.removeEmpty();
      throw OutputException.early(directory, e);
    }
  }

  /** Makes sure that results can be written in place of those that are there. */
  public void tryOut() {
    tryOut(new MadeDirectories());
  }

  private void checkFiles() throws IOException {
    Set<String> foreign = new TreeSet<>(FileTree.files(directory));
    Path manifest = directory.resolve(MANIFEST);
    if (foreign.remove(MANIFEST)) {
      Files.readAllLines(manifest, StandardCharsets.UTF_8).forEach(foreign::remove);
    }
    if (!foreign.isEmpty()) {
      throw new OutputException(
          "%s holds %s, which dsmlab did not write: choose another directory or move it away"
              .formatted(directory, foreign.iterator().next()));
    }
  }

  /**
   * Replaces the directory by new content.
   *
   * @throws OutputException when it cannot be written; what was there before is then still there
   */
  public void write(Content content) {
    make(fresh -> {
      content.writeTo(fresh);
      return directory;
    });
  }

  /**
   * Replaces the directory by new content that takes a while to make.
   *
   * @return what the making tells
   * @throws OutputException when it cannot be written; what was there before is then still there
   */
  public <T> T make(Making<T> making) {
    check();
    MadeDirectories parents = new MadeDirectories();
    Path fresh = sibling("new-" + processId());
    try {
      parents.makeAround(fresh);
      Files.createDirectory(fresh);
      try {
        T told = making.writeTo(fresh);
        Files.write(fresh.resolve(MANIFEST), FileTree.files(fresh), StandardCharsets.UTF_8);
        takePlace(fresh);
        return told;
      } finally {
        FileTree.delete(fresh);
      }
    } catch (IOException e) {
      parents.removeEmpty();
      throw OutputException.late(directory, e);
    } catch (JacksonException e) {
      parents.removeEmpty();
      throw OutputException.late(directory, FileTrouble.wrappedIn(e).orElseThrow(() -> e));
    }
  }

  private void takePlace(Path fresh) throws IOException {
    if (!Files.exists(directory)) {
      Files.move(fresh, directory);
      return;
    }
    Path old = sibling("old-" + processId());
    Files.move(directory, old);
    try {
      Files.move(fresh, directory);
    } catch (IOException e) {
      Files.move(old, directory);
      throw e;
    }
    FileTree.delete(old);
  }

  /** A hidden name beside the directory. */
  Path sibling(String purpose) {
    return directory.resolveSibling(".%s.%s".formatted(directory.getFileName(), purpose));
  }

  private static long processId() {
    return ProcessHandle.current().pid();
  }
}
