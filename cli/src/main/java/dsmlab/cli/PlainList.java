package dsmlab.cli;

import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.catalogue.Kinds;
import dsmlab.cli.output.Columns;
import java.io.PrintWriter;
import java.util.Optional;

/**
 * {@code dsmlab list KIND} without any option. It is answered without a command line, since making
 * one takes several times as long as everything else that the answer needs.
 */
final class PlainList {

  private PlainList() {}

  /** The kind that is to be listed, if the arguments say so and nothing else. */
  static Optional<Kind> wanted(Kinds kinds, String... arguments) {
    return arguments.length == 2 && arguments[0].equals("list")
        ? kinds.withPlural(arguments[1])
        : Optional.empty();
  }

  /** Prints the ids and summaries of a kind's things. */
  static void print(Kind kind, PrintWriter results, int width) {
    Columns columns = new Columns();
    kind.entries().forEach(entry -> columns.add(entry.id(), entry.summary()));
    results.print(columns.text(0, width));
  }
}
