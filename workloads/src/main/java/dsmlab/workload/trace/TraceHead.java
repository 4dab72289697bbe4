package dsmlab.workload.trace;

import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import java.util.ArrayList;
import java.util.List;

/** The beginning of a stream, for people. */
public final class TraceHead {

  private TraceHead() {}

  /** The first records, at most {@code most}, as lines of the text form without header. */
  public static List<String> lines(RecordSource source, int most) {
    List<String> lines = new ArrayList<>();
    RecordBatch batch = new RecordBatch();
    while (lines.size() < most && source.fill(batch)) {
      for (int i = 0; i < batch.size && lines.size() < most; i++) {
        lines.add(TextRecord.text(batch, i));
      }
    }
    return lines;
  }
}
