package dsmlab.sim.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** What is around a file, whether that is there or not. */
record Surroundings(Path file) {

  /** Whether links on the way to it point at each other. */
  boolean leadInCircles() {
    try {
      var _ = file.toRealPath();
      return false;
    } catch (NoSuchFileException | AccessDeniedException e) {
      return false;
    } catch (IOException e) {
      return wayTo().stream().anyMatch(Surroundings::isDeadLink);
    }
  }

  private static boolean isDeadLink(Path path) {
    return Files.isSymbolicLink(path) && !Files.exists(path);
  }

  /** A file where the way to it needs a directory. */
  Optional<Path> wall() {
    return wayTo().stream()
        .filter(path -> !path.equals(file))
        .filter(path -> Files.exists(path) && !Files.isDirectory(path))
        .findFirst();
  }

  /** The directories that it is in, the outermost first, and the file itself. */
  private Deque<Path> wayTo() {
    Deque<Path> way = new ArrayDeque<>();
    for (Path path = file; path != null; path = path.getParent()) {
      way.addFirst(path);
    }
    return way;
  }

  /** Whether the disk has no room. */
  boolean areFull() {
    try {
      FileStore store = Files.getFileStore(innermost());
      // File systems without any space, such as /proc, cannot be full.
      return store.getTotalSpace() > 0 && store.getUsableSpace() == 0 && !store.isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether nobody can write there. */
  boolean areReadOnly() {
    try {
      return Files.getFileStore(innermost()).isReadOnly();
    } catch (IOException e) {
      return false;
    }
  }

  /** The file itself, or the innermost directory around it that is there. */
  private Path innermost() {
    Path path = file.toAbsolutePath();
    while (path.getParent() != null && !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      path = path.getParent();
    }
    return path;
  }
}
