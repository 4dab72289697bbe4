package dsmlab.scenario;

import java.io.InputStream;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results as JSON, the content of {@code runs.json}: everything, to be read back. */
public final class ResultsJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private ResultsJson() {}

  /** Writes results without closing the stream. */
  public static void write(ExperimentResults results, OutputStream output) {
    MAPPER.writeValue(output, results);
  }

  /**
   * Reads results.
   *
   * @throws JacksonException when the input is not what {@link #write} writes
   */
  public static ExperimentResults read(InputStream input) {
    return MAPPER.readValue(input, ExperimentResults.class);
  }
}
