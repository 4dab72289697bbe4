package dsmlab.verification.history.checker;

import dsmlab.sim.settings.Units;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Shows the operations of a witness to people. */
public final class WitnessText {

  private static final Comparator<HistoryEntry> BY_TIME =
      Comparator.comparingLong(HistoryEntry::callPicos)
          .thenComparingLong(HistoryEntry::returnPicos);

  private WitnessText() {}

  /** One line for each operation, in the order of their calls, those of a process in its order. */
  public static List<String> lines(History witness) {
    List<HistoryEntry> entries =
        IntStream.range(0, witness.size()).mapToObj(witness::entry).sorted(BY_TIME).toList();
    List<String> actions = entries.stream().map(WitnessText::action).toList();
    int width = actions.stream().mapToInt(String::length).max().orElse(0);
    return IntStream.range(0, entries.size())
        .mapToObj(i -> pad(actions.get(i), width) + "  " + time(entries.get(i)))
        .toList();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }

  private static String action(HistoryEntry entry) {
    String what =
        switch (entry.kind()) {
          case READ -> "reads %d at %s".formatted(entry.read(), entry.location());
          case WRITE -> "writes %d at %s".formatted(entry.written(), entry.location());
          case ATOMIC ->
              "replaces %d by %d at %s".formatted(entry.read(), entry.written(), entry.location());
        };
    return "process %d %s".formatted(entry.process(), what);
  }

  private static String time(HistoryEntry entry) {
    String call = Units.durationText(entry.callPicos());
    return entry.callPicos() == entry.returnPicos()
        ? "at " + call
        : "from %s to %s".formatted(call, Units.durationText(entry.returnPicos()));
  }
}
