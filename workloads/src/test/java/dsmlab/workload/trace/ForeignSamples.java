package dsmlab.workload.trace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Small files by hand in the formats of other tools. */
final class ForeignSamples {

  private static final Path DIRECTORY = Path.of("src/test/resources/foreign");

  private ForeignSamples() {}

  /** A sample by its name. */
  static Path of(String name) {
    Path file = DIRECTORY.resolve(name);
    if (!Files.exists(file)) {
      throw new AssertionError("no sample " + name);
    }
    return file;
  }

  /** All samples. */
  static List<Path> all() {
    return Stream.of(
            "small.lackey",
            "small.din",
            "small.xdin",
            "small.pinatrace",
            "small.drmemtrace",
            "old.drmemtrace",
            "workloads.drmemtrace",
            "small.ramulator",
            "cpu.ramulator",
            "small.ramulator2",
            "small.csv",
            "columns.csv")
        .map(ForeignSamples::of)
        .toList();
  }
}
