package dsmlab.verification.history.file;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryEntry;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Writes calls and returns as maps of the kind that Knossos reads, in the order of time; at the
 * same time calls come first, as far as the order of each process lets them. Operations are those
 * of Knossos's register with compare and set; the location is the key.
 */
final class Edn {

  private final History history;
  private final int[][] byProcess;
  private final PriorityQueue<Event> next = new PriorityQueue<>(Event.IN_ORDER);
  private long lines;

  /** Operations that a process has called, or that have returned to it, at once. */
  private record Event(int process, int from, int to, boolean isReturn, long picos) {

    static final Comparator<Event> IN_ORDER =
        Comparator.comparingLong(Event::picos)
            .thenComparing(Event::isReturn)
            .thenComparingInt(Event::process);
  }

  private Edn(History history) {
    this.history = history;
    this.byProcess = history.byProcess();
  }

  static void write(History history, Writer writer) throws IOException {
    new Edn(history).write(writer);
  }

  private void write(Writer writer) throws IOException {
    for (int process = 0; process < byProcess.length; process++) {
      addCall(process, 0);
    }
    while (!next.isEmpty()) {
      Event event = next.remove();
      for (int index = event.from(); index < event.to(); index++) {
        writer.write(line(event, byProcess[event.process()][index]));
        lines++;
      }
      addAfter(event);
    }
  }

  private void addCall(int process, int from) {
    if (from < byProcess[process].length) {
      long picos = history.callPicos(byProcess[process][from]);
      next.add(new Event(process, from, endOfReference(process, from), false, picos));
    }
  }

  /** The words of a reference that takes time have the same times. */
  private int endOfReference(int process, int from) {
    int[] operations = byProcess[process];
    long call = history.callPicos(operations[from]);
    long end = history.returnPicos(operations[from]);
    int to = from + 1;
    while (call < end
        && to < operations.length
        && history.callPicos(operations[to]) == call
        && history.returnPicos(operations[to]) == end) {
      to++;
    }
    return to;
  }

  private void addAfter(Event event) {
    if (event.isReturn()) {
      addCall(event.process(), event.to());
    } else {
      long picos = history.returnPicos(byProcess[event.process()][event.from()]);
      next.add(new Event(event.process(), event.from(), event.to(), true, picos));
    }
  }

  private String line(Event event, int operation) {
    HistoryEntry entry = history.entry(operation);
    return "{:index %d, :process %d, :type %s, %s, :key %s, :time %d}\n"
        .formatted(
            lines,
            entry.process(),
            event.isReturn() ? ":ok" : ":invoke",
            operation(entry, event.isReturn()),
            Quoted.text(entry.location()),
            event.picos());
  }

  private static String operation(HistoryEntry entry, boolean returned) {
    return switch (entry.kind()) {
      case READ -> ":f :read, :value " + (returned ? Long.toString(entry.read()) : "nil");
      case WRITE -> ":f :write, :value " + entry.written();
      case ATOMIC -> ":f :cas, :value [%d %d]".formatted(entry.read(), entry.written());
    };
  }
}
