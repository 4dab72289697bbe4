package dsmlab.cli;

import dsmlab.cli.catalogue.Kind;
import dsmlab.cli.option.TextFormatConverter;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.sim.settings.Described;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dsmlab list}: the things of a catalogue. */
@Command(name = "list", description = "Lists what scenarios and results can name.")
final class ListCommand implements Runnable {

  private final Session session;

  @Parameters(
      paramLabel = "KIND",
      description =
          "protocols, workloads, programs, services, checkpoints, machines, networks, nodes, metrics"
              + " or scenarios")
  private Kind kind;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      converter = TextFormatConverter.class,
      description = "How they are printed: a table (default), or a JSON object per line.")
  private Format format = Format.TABLE;

  ListCommand(Session session) {
    this.session = session;
    this.kind = session.kinds().ofPlural("protocols");
  }

  @Override
  public void run() {
    if (format == Format.JSON) {
      kind.entries().forEach(entry -> session.results().println(Json.of(json(entry))));
    } else {
      PlainList.print(kind, session.results(), session.surroundings().columns());
    }
  }

  private static Map<String, String> json(Described entry) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("id", entry.id());
    json.put("summary", entry.summary());
    return json;
  }
}
