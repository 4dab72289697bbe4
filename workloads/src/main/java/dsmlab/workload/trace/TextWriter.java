package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import java.nio.charset.StandardCharsets;

/** Writes the text form of dsmtrace. */
final class TextWriter implements TraceWriter {

  private static final String COMMENT_MARK = "# ";

  private final ByteSink sink;

  TextWriter(ByteSink sink) {
    this.sink = sink;
    sink.append((TextDecoder.HEADER + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void comment(String text) {
    String line = COMMENT_MARK + text.replaceAll("\\R", " ");
    if (!line.equals(TextDecoder.HEADER)) {
      sink.append((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void write(RecordBatch batch) {
    for (int i = 0; i < batch.size; i++) {
      sink.require(TextRecord.BYTES_MAX);
      sink.size = TextRecord.write(batch, i, sink.bytes, sink.size);
      sink.bytes[sink.size++] = '\n';
    }
  }

  @Override
  public void close() {
    sink.close();
  }
}
