package dsmlab.cli.check;

import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.file.SmallText;
import dsmlab.verification.litmus.LitmusException;
import dsmlab.verification.litmus.LitmusReader;
import dsmlab.verification.litmus.LitmusTest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads litmus tests. */
public final class LitmusFiles {

  private static final String EXTENSION = ".json";
  private static final String TESTS = "tests";

  private final Path workingDirectory;
  private final List<String> problems = new ArrayList<>();

  private LitmusFiles(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * Reads the tests of some files and directories: of a directory all files whose names end in
   * {@code .json}, or, when it has none, those of its directory {@code tests}.
   *
   * @throws LitmusException with every problem of every file
   */
  public static List<LitmusTest> read(Path workingDirectory, List<Path> named) {
    LitmusFiles files = new LitmusFiles(workingDirectory);
    List<LitmusTest> tests = named.stream().flatMap(name -> files.tests(name).stream()).toList();
    if (!files.problems.isEmpty()) {
      throw new LitmusException(files.problems);
    }
    return tests;
  }

  private List<LitmusTest> tests(Path name) {
    List<LitmusTest> tests = new ArrayList<>();
    for (Path file : files(name)) {
      try {
        tests.add(LitmusReader.read(file.toString(), text(file)));
      } catch (LitmusException e) {
        problems.add(e.getMessage());
      }
    }
    return tests;
  }

  private List<Path> files(Path name) {
    if (!Files.isDirectory(workingDirectory.resolve(name))) {
      return List.of(name);
    }
    List<Path> here = testsIn(name);
    List<Path> below = here.isEmpty() ? testsIn(name.resolve(TESTS)) : here;
    if (below.isEmpty()) {
      problems.add("%s: there is no litmus test; expected files *%s".formatted(name, EXTENSION));
    }
    return below;
  }

  private List<Path> testsIn(Path directory) {
    Path place = workingDirectory.resolve(directory);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(Path::getFileName)
          .filter(file -> file.toString().endsWith(EXTENSION))
          .sorted()
          .map(directory::resolve)
          .toList();
    } catch (IOException e) {
      throw unreadable(directory, e);
    }
  }

  private LitmusException unreadable(Path name, IOException cause) {
    String trouble = FileTrouble.whileReading(workingDirectory.resolve(name), cause);
    return new LitmusException(List.of(name + ": " + trouble + "; expected a litmus test"));
  }

  private String text(Path file) {
    try {
      return SmallText.read(workingDirectory.resolve(file));
    } catch (CharacterCodingException e) {
      throw new LitmusException(List.of(file + ": it is not UTF-8; expected JSON in UTF-8"));
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }
}
