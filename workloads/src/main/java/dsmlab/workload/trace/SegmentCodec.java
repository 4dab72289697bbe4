package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;

/**
 * Turns waiting records into the bytes of spilled segments and back. It remembers the addresses of
 * every process, so segments of a process must be decoded in the order in which they were encoded.
 */
final class SegmentCodec {

  /** The bytes of one segment, of which {@link #length} mean anything. */
  final byte[] bytes = new byte[SpillFile.SEGMENT_BYTES_MAX];

  int length;

  private final BinaryEncoder encoder = new BinaryEncoder();
  private final ByteWindow window = new ByteWindow("pending records");
  private final BinaryDecoder decoder = new BinaryDecoder(window, null);

  /**
   * Encodes records of a process from some place in a batch on, as many as fit.
   *
   * @return the place of the first that does not
   */
  int encode(int process, RecordBatch batch, int from) {
    encoder.select(process);
    length = 0;
    int at = from;
    while (at < batch.size && bytes.length - length >= BinaryLayout.RECORD_BYTES_MAX) {
      length = encoder.write(batch, at, bytes, length);
      at++;
    }
    return at;
  }

  /**
   * Decodes records of a process into a batch until it is full or the segment ends.
   *
   * @return the place in the segment behind them
   */
  int decode(int process, int from, RecordBatch batch) {
    window.lay(bytes, from, length);
    decoder.switchTo(process);
    decoder.decode(batch);
    return window.position;
  }
}
