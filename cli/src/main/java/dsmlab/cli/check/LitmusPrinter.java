package dsmlab.cli.check;

import dsmlab.cli.output.Json;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.explore.Exploration.Verdict;
import dsmlab.verification.litmus.LitmusRun;
import dsmlab.verification.litmus.LitmusSummary;
import dsmlab.verification.litmus.LitmusTest;
import dsmlab.verification.litmus.Outcome;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints what litmus tests show. */
public sealed interface LitmusPrinter {

  /** Is told of a test as soon as it has been run. */
  void add(ProtocolDescriptor<?> protocol, LitmusTest test, LitmusRun.Result result);

  /** Is told when all tests of a protocol have been run. */
  void ended(ProtocolDescriptor<?> protocol, LitmusSummary summary);

  /** A JSON object and line for each test, protocol and final state. */
  record Lines(PrintWriter out) implements LitmusPrinter {
    @Override
    public void add(ProtocolDescriptor<?> protocol, LitmusTest test, LitmusRun.Result result) {
      for (Outcome outcome : result.outcomes()) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("protocol", protocol.id());
        line.put("name", test.name());
        line.put("state", outcome.values());
        out.println(Json.of(line));
      }
    }

    @Override
    public void ended(ProtocolDescriptor<?> protocol, LitmusSummary summary) {}
  }

  /** A line for each protocol. */
  final class Table implements LitmusPrinter {

    private static final double PERCENT = 100;

    private final PrintWriter out;

    /** Prints the headings. */
    public Table(PrintWriter out) {
      this.out = out;
      print("protocol", "promise", "tests", "outcomes", "outside", "allowed", "reached", "verdict");
    }

    private void print(Object... cells) {
      out.printf(Locale.ROOT, "%-18s %-13s %6s %9s %9s %9s %9s  %s%n", cells);
      out.flush();
    }

    @Override
    public void add(ProtocolDescriptor<?> protocol, LitmusTest test, LitmusRun.Result result) {}

    @Override
    public void ended(ProtocolDescriptor<?> protocol, LitmusSummary summary) {
      print(
          protocol.id(),
          protocol.promise().word(),
          summary.tests(),
          summary.outcomes(),
          summary.outside(),
          summary.allowed(),
          share(summary),
          verdict(summary));
    }

    private static String share(LitmusSummary summary) {
      return summary.allowed() == 0
          ? "-"
          : String.format(Locale.ROOT, "%.1f %%", PERCENT * summary.reached() / summary.allowed());
    }

    private static String verdict(LitmusSummary summary) {
      if (summary.broken() > 0) {
        return "BROKEN in %d tests".formatted(summary.broken());
      } else if (summary.outside() > 0) {
        return "BROKEN: outcomes outside its promise";
      } else if (summary.unfinished() > 0) {
        return "unknown: %d tests have more states".formatted(summary.unfinished());
      }
      String rest =
          summary.judged() == summary.tests()
              ? ""
              : "; of %d tests it does not speak".formatted(summary.tests() - summary.judged());
      return "keeps its promise" + rest;
    }
  }

  /** What is said of a test in which something is wrong, or nothing. */
  static String complaint(
      ProtocolDescriptor<?> protocol, LitmusTest test, LitmusRun.Result result) {
    if (result.exploration().verdict() == Verdict.HOLDS) {
      return "";
    }
    String what =
        result.exploration().counterexample() == null
            ? "there are more states than --states allows"
            : result.exploration().counterexample().sentence();
    return "%s, %s: %s%n".formatted(protocol.id(), test.name(), what);
  }
}
