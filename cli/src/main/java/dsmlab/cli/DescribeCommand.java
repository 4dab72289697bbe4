package dsmlab.cli;

import dsmlab.cli.catalogue.Description;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Columns;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab describe}: all that is known about one thing of a catalogue. */
@Command(name = "describe", description = "Tells all about a protocol, network, metric ...")
final class DescribeCommand implements Runnable {

  private static final int INDENT = 2;

  private final Session session;

  @Parameters(
      paramLabel = "ID",
      arity = "1..2",
      description =
          "an id that 'dsmlab list' shows, after its kind when it has several meanings:"
              + " dynamic, or protocol dynamic")
  private List<String> name = List.of();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How it is printed: for people (default), or as a JSON object.")
  private Format format = Format.TABLE;

  DescribeCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    Description description =
        name.size() == 1
            ? session.kinds().describe(name.getFirst())
            : session.kinds().describe(name.getFirst(), name.getLast());
    if (format == Format.JSON) {
      session.results().println(Json.of(description.json()));
    } else {
      print(description, session.results(), session.surroundings().columns());
    }
  }

  private static void print(Description description, PrintWriter output, int width) {
    output.println(description.kind() + " " + description.id());
    output.println();
    output.print(new Columns().add(description.summary()).text(INDENT, width));
    output.println();
    Columns facts = new Columns();
    description.facts().forEach(facts::add);
    output.print(facts.text(INDENT, width));
    for (List<Map<String, String>> table : description.tables().values()) {
      if (!table.isEmpty()) {
        output.println();
        output.print(columns(table).text(INDENT, width));
      }
    }
  }

  private static Columns columns(List<Map<String, String>> table) {
    Columns columns = new Columns();
    columns.add(upper(table.getFirst().keySet()));
    table.forEach(row -> columns.add(row.values().toArray(String[]::new)));
    return columns;
  }

  private static String[] upper(Collection<String> names) {
    return names.stream().map(name -> name.toUpperCase(Locale.ROOT)).toArray(String[]::new);
  }
}
