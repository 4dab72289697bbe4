package dsmlab.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Directories that were made on the way to an output, to be taken back when nothing came of it. */
final class MadeDirectories {

  private final Deque<Path> made = new ArrayDeque<>();

  /** Makes the directories around a file where they are missing. */
  void makeAround(Path file) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path path = file.getParent();
    while (path != null && !Files.exists(path)) {
      missing.push(path);
      path = path.getParent();
    }
    for (Path directory : missing) {
      Files.createDirectory(directory);
      made.push(directory);
    }
  }

  /** Removes the made directories from the innermost on, up to the first that is in use. */
  void removeEmpty() {
    while (!made.isEmpty() && made.pop().toFile().delete()) {
      // the next one is around it
    }
  }
}
