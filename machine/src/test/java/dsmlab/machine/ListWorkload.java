package dsmlab.machine;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.Workload;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A workload written down in a test, in the letters of a trace. */
record ListWorkload(int processes, List<Line> lines) implements Workload {

  /** One record. */
  record Line(int process, Operation operation, long subject, int argument) {}

  /** Reads lines such as {@code 0 W 10000000 8}; the process comes first, addresses are in hex. */
  static ListWorkload of(int processes, String text) {
    return new ListWorkload(processes, text.strip().lines().map(ListWorkload::line).toList());
  }

  private static Line line(String text) {
    String[] fields = text.strip().split(" ");
    Operation operation =
        Arrays.stream(Operation.values())
            .filter(candidate -> candidate.letter() == fields[1].charAt(0))
            .findFirst()
            .orElseThrow();
    long subject =
        operation == Operation.WORK
            ? 0
            : operation.isReference() ? Long.parseLong(fields[2], 16) : Long.parseLong(fields[2]);
    String argument = operation == Operation.WORK ? fields[2] : fields.length > 3 ? fields[3] : "0";
    return new Line(Integer.parseInt(fields[0]), operation, subject, Integer.parseInt(argument));
  }

  @Override
  public RecordSource process(int index) {
    return source(lines.stream().filter(line -> line.process() == index).toList());
  }

  @Override
  public RecordSource recorded() {
    return source(lines);
  }

  private static RecordSource source(List<Line> some) {
    Iterator<Line> rest = some.iterator();
    return batch -> {
      batch.clear();
      while (rest.hasNext() && batch.room() > 0) {
        add(batch, rest.next());
      }
      return batch.size > 0;
    };
  }

  private static void add(RecordBatch batch, Line line) {
    batch.add(line.operation(), line.process(), line.subject(), line.argument());
  }

  @Override
  public void close() {}
}
