package dsmlab.cli;

import dsmlab.cli.answer.Answers;
import dsmlab.protocol.Protocols;
import dsmlab.report.TextTable;
import dsmlab.report.part.Style;
import java.io.PrintWriter;

/**
 * What every command works with.
 *
 * @param results where results go; it throws when it cannot write
 * @param messages where everything else goes
 * @param answers says what went wrong
 */
record Session(
    Surroundings surroundings, PrintWriter results, PrintWriter messages, Answers answers) {

  /** How results are printed. */
  Style style() {
    boolean plain = !surroundings.terminalOutput() || System.getenv("NO_COLOR") != null;
    return plain ? Style.PLAIN : Style.TERMINAL;
  }

  /** Prints tables as wide as there is room. */
  TextTable table() {
    return new TextTable(Protocols.catalog(), style(), surroundings.columns());
  }
}
