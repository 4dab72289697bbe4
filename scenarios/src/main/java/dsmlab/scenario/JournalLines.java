package dsmlab.scenario;

import dsmlab.machine.RunResult;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines of a journal up to the first that was not written to its end.
 *
 * @param runs the results of runs by id
 * @param bytes how long the lines are
 */
record JournalLines(Map<String, RunResult> runs, int bytes) {

  static final JournalLines NONE = new JournalLines(Map.of(), 0);

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A line. */
  record Line(String runId, RunResult result) {}

  /** Reads a file, which need not exist. */
  static JournalLines in(Path file) throws IOException {
    byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    Map<String, RunResult> runs = new LinkedHashMap<>();
    int start = 0;
    try {
      for (int end = 0; end < content.length; end++) {
        if (content[end] == '\n') {
          Line line = MAPPER.readValue(Arrays.copyOfRange(content, start, end), Line.class);
          runs.put(line.runId(), line.result());
          start = end + 1;
        }
      }
    } catch (JacksonException e) {
      return new JournalLines(runs, start);
    }
    return new JournalLines(runs, start);
  }

  /** Makes these lines the whole content of the file. */
  void keepOnly(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(bytes);
    }
  }
}
