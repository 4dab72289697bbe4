package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import java.nio.charset.StandardCharsets;

/** Writes the binary form of dsmtrace. */
final class BinaryWriter implements TraceWriter {

  private static final int RECORD_AND_SWITCH_BYTES_MAX = 2 * BinaryLayout.RECORD_BYTES_MAX;

  private final ByteSink sink;
  private final BinaryEncoder encoder = new BinaryEncoder();

  BinaryWriter(ByteSink sink) {
    this.sink = sink;
    sink.append(BinaryLayout.MAGIC.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void comment(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sink.require(BinaryLayout.RECORD_BYTES_MAX);
    sink.bytes[sink.size++] = BinaryLayout.KIND_COMMENT;
    sink.size = BinaryEncoder.number(bytes.length, sink.bytes, sink.size);
    sink.append(bytes);
  }

  @Override
  public void write(RecordBatch batch) {
    for (int i = 0; i < batch.size; i++) {
      sink.require(RECORD_AND_SWITCH_BYTES_MAX);
      if (batch.process[i] != encoder.thread()) {
        switchTo(batch.process[i]);
      }
      sink.size = encoder.write(batch, i, sink.bytes, sink.size);
    }
  }

  private void switchTo(int thread) {
    sink.bytes[sink.size++] = BinaryLayout.KIND_SWITCH;
    sink.size = BinaryEncoder.number(thread, sink.bytes, sink.size);
    encoder.select(thread);
  }

  @Override
  public void close() {
    sink.close();
  }
}
