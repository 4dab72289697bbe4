package dsmlab.workload;

import java.util.ArrayList;
import java.util.List;

/** Records as values, for comparing streams in tests. */
public record Records(int process, Operation operation, long subject, int argument) {

  /** All that is left of a source. */
  public static List<Records> of(RecordSource source) {
    List<Records> records = new ArrayList<>();
    RecordBatch batch = new RecordBatch();
    while (source.fill(batch)) {
      for (int i = 0; i < batch.size; i++) {
        records.add(at(batch, i));
      }
    }
    return records;
  }

  /** One record of a batch. */
  public static Records at(RecordBatch batch, int index) {
    return new Records(
        batch.process[index],
        Operation.of(batch.operation[index]),
        batch.subject[index],
        batch.argument[index]);
  }

  /** The records of one process in their order. */
  public static List<Records> ofProcess(List<Records> all, int process) {
    return all.stream().filter(record -> record.process == process).toList();
  }
}
