package dsmlab.cli;

import dsmlab.cli.bench.Delays;
import dsmlab.cli.bench.Measurement;
import dsmlab.cli.bench.Phold;
import dsmlab.cli.option.AmountConverter;
import dsmlab.cli.option.DelaysConverter;
import dsmlab.sim.settings.SettingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dsmlab bench phold}: the event list alone. */
@Command(name = "phold", description = "Measures the event list by PHOLD.")
final class BenchPholdCommand implements Runnable {

  private static final int POPULATION_MAX = 100_000_000;
  private static final long WARM_UP_EVENTS = 5_000_000;

  private final Session session;

  @Option(
      names = "--lps",
      paramLabel = "L",
      converter = AmountConverter.class,
      description = "Logical processes; 1024 when not given.")
  private int processes = 1024;

  @Option(
      names = "--per-lp",
      paramLabel = "K",
      converter = AmountConverter.class,
      description = "Events of each process that are always queued; 1 when not given.")
  private int eventsEach = 1;

  @Option(
      names = "--delays",
      paramLabel = "WORD",
      converter = DelaysConverter.class,
      description =
          "exponential (default), mixed (nine short ones in ten), constant, uniform, bursts or"
              + " skewed.")
  private Delays delays = Delays.EXPONENTIAL;

  @Option(
      names = "--events",
      paramLabel = "N",
      converter = AmountConverter.class,
      description = "How many events are measured; 20000000 when not given.")
  private int events = 20_000_000;

  BenchPholdCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    long population = (long) processes * eventsEach;
    if (population > POPULATION_MAX) {
      throw new SettingException(
          "%s queued events are too many".formatted(population),
          "--lps times --per-lp of at most " + POPULATION_MAX,
          null);
    }
    Phold phold = new Phold(processes, eventsEach, delays);
    phold.run(Math.max(WARM_UP_EVENTS, 2 * population));
    BenchCommand.print(session, settings(), "events", Measurement.of(() -> phold.run(events)));
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("bench", "phold");
    settings.put("lps", processes);
    settings.put("perLp", eventsEach);
    settings.put("delays", delays.name().toLowerCase(Locale.ROOT));
    return settings;
  }
}
