package dsmlab.cli.bench;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.RecordSource;
import dsmlab.workload.trace.TraceForm;
import dsmlab.workload.trace.TraceSource;
import dsmlab.workload.trace.TraceWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A temporary copy of a recorded program that can be done again and again: its processes are there
 * from the beginning, and none of them ends.
 *
 * @param file the copy
 * @param processes how many make a record
 * @param references those of one pass
 */
public record RepeatableTrace(Path file, int processes, long references) implements AutoCloseable {

  /** Writes a copy of a program. */
  public static RepeatableTrace of(RecordSource program, TraceForm form, Path temporaryDirectory) {
    try {
      Path file = Files.createTempFile(temporaryDirectory, "dsmlab-bench-", ".trace");
      try (TraceWriter writer = form.writer(Files.newOutputStream(file), file)) {
        return copy(program, writer, file);
      } catch (RuntimeException e) {
        Files.deleteIfExists(file);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RepeatableTrace copy(RecordSource program, TraceWriter writer, Path file) {
    RecordBatch read = new RecordBatch();
    RecordBatch kept = new RecordBatch();
    int processes = 0;
    long references = 0;
    while (program.fill(read)) {
      kept.clear();
      for (int i = 0; i < read.size; i++) {
        Operation operation = Operation.of(read.operation[i]);
        if (!isOfLifetime(operation)) {
          kept.add(read, i, i + 1);
          processes = Math.max(processes, read.process[i] + 1);
          references += operation.isReference() ? 1 : 0;
        }
      }
      writer.write(kept);
    }
    return new RepeatableTrace(file, processes, references);
  }

  private static boolean isOfLifetime(Operation operation) {
    return switch (operation) {
      case FORK, START, EXIT, JOIN -> true;
      case READ, WRITE, ATOMIC, WORK, LOCK, UNLOCK, BARRIER, POST, WAIT, SIGNAL, BROADCAST, WOKEN ->
          false;
    };
  }

  /** The copy, to be read. */
  TraceSource source() {
    return TraceSource.of(file);
  }

  /** Deletes the copy. */
  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
