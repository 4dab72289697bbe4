package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import java.util.Locale;

/**
 * Histories written down in tests: lines such as {@code 0 write x 1 from 10 to 20}, {@code 1 read x
 * 1 from 30 to 40}, {@code 1 atomic x 1>2 from 50 to 60}. Without times, operations come one after
 * the other.
 */
final class Written {

  private Written() {}

  static History history(String text) {
    HistoryBuilder builder = new HistoryBuilder();
    text.strip()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> add(line, builder));
    return builder.build();
  }

  private static void add(String line, HistoryBuilder builder) {
    String[] words = line.split(" +");
    String[] values = words[3].split(">");
    long call = words.length > 4 ? Long.parseLong(words[5]) : 10L * builder.size();
    long end = words.length > 4 ? Long.parseLong(words[7]) : call + 5;
    builder.add(
        new HistoryEntry(
            Integer.parseInt(words[0]),
            words[2],
            OperationKind.valueOf(words[1].toUpperCase(Locale.ROOT)),
            Long.parseLong(values[0]),
            Long.parseLong(values[values.length - 1]),
            call,
            end));
  }
}
