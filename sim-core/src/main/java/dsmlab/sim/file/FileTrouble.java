package dsmlab.sim.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps a file from being read or written, in words for the user. Systems tell it in the
 * language of the locale, so that most is found out by looking at the file's surroundings.
 */
public final class FileTrouble {

  private static final List<String> FULL_WORDS = List.of("No space left", "quota exceeded");
  private static final String FULL = "the disk is full";
  private static final String ELSEWHERE = "choose another place";

  private FileTrouble() {}

  /** Why a file cannot be read, such as {@code permission to read it is denied}. */
  public static String whileReading(Path file, IOException cause) {
    IOException root = rootOf(cause);
    return onTheWay(file).orElseGet(() -> unreadable(file, root));
  }

  private static String unreadable(Path file, IOException cause) {
    if (Files.isDirectory(file) && Files.isReadable(file)) {
      return "this is a directory";
    }
    boolean denied = cause instanceof AccessDeniedException;
    if (denied || (Files.exists(file) && !Files.isReadable(file))) {
      return "permission to read it is denied";
    }
    return cause instanceof NoSuchFileException
        ? "there is no such file"
        : "it cannot be read (" + words(cause) + ")";
  }

  /**
   * Why a file or directory cannot be written and what to do about it, such as {@code the disk is
   * full; free space or choose another place}.
   */
  public static String whileWriting(Path file, IOException cause) {
    IOException root = rootOf(cause);
    return onTheWay(file)
        .map(problem -> problem + "; " + ELSEWHERE)
        .orElseGet(() -> own(file, root));
  }

  private static String own(Path file, IOException cause) {
    Surroundings surroundings = new Surroundings(file);
    if (tellsOfFullDisk(cause) || surroundings.areFull()) {
      return FULL + "; free space or " + ELSEWHERE;
    }
    if (surroundings.areReadOnly()) {
      return "its file system is read-only; " + ELSEWHERE;
    }
    return switch (cause) {
      case NoSuchFileException _ -> "there is no such directory; make it or " + ELSEWHERE;
      case AccessDeniedException _ -> "permission to write here is denied; " + ELSEWHERE;
      case FileAlreadyExistsException e ->
          "%s is in the way; move it away or %s".formatted(e.getFile(), ELSEWHERE);
      default -> "it cannot be written (%s); %s".formatted(words(cause), ELSEWHERE);
    };
  }

  /** What has stopped a stream that may be no file. */
  public static String problem(IOException cause) {
    IOException root = rootOf(cause);
    return tellsOfFullDisk(root) ? FULL : words(root);
  }

  /** What happened to a file under the hands of a library that told it in its own exception. */
  public static Optional<IOException> wrappedIn(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .findFirst();
  }

  private static boolean tellsOfFullDisk(IOException cause) {
    return FULL_WORDS.stream().anyMatch(String.valueOf(cause.getMessage())::contains);
  }

  /** What the path to the file runs into before it gets there. */
  private static Optional<String> onTheWay(Path file) {
    Surroundings surroundings = new Surroundings(file);
    if (surroundings.leadInCircles()) {
      return Optional.of("its symbolic links lead in a circle");
    }
    return surroundings.wall().map(wall -> wall + " is a file, not a directory");
  }

  /** Libraries wrap what the system has said. */
  private static IOException rootOf(IOException failure) {
    return failure.getCause() instanceof IOException deeper ? rootOf(deeper) : failure;
  }

  private static String words(IOException cause) {
    String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }
}
