package dsmlab.workload.trace;

import dsmlab.sim.settings.Settings;
import dsmlab.workload.Records;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads trace files as tests like them. */
final class TraceFiles {

  private TraceFiles() {}

  /** Options from pairs of a name and a value. */
  static TraceOptions options(String... pairs) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    return TraceOptions.of(Settings.of(TraceOptions.PARAMETERS, given));
  }

  /** All records of a file, as lines of the text form. */
  static List<String> lines(Path file, String... options) {
    try (TraceReader reader = TraceReader.open(file, options(options), null)) {
      return TraceHead.lines(reader, Integer.MAX_VALUE);
    }
  }

  /** What reading a file to its end comes to. */
  static TraceReading reading(Path file, String... options) {
    try (TraceReader reader = TraceReader.open(file, options(options), null)) {
      Records.of(reader);
      return reader.reading();
    }
  }
}
