package dsmlab.benchmark;

import dsmlab.cli.bench.Delays;
import dsmlab.cli.bench.Measurement;
import dsmlab.cli.bench.Phold;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * PHOLD on dsmlab's event list, on bare ones and on those of other simulators, in turn. Arguments:
 * the word of the delays, then populations such as 1024x16.
 */
final class CompareEventLists {

  private static final long EVENTS = 5_000_000;

  private CompareEventLists() {}

  /** Prints a line per population: million events per second of processor time. */
  public static void main(String[] arguments) {
    Delays delays = Delays.valueOf(arguments[0].toUpperCase(Locale.ROOT));
    for (int i = 1; i < arguments.length; i++) {
      String[] sizes = arguments[i].split("x", 2);
      int processes = Integer.parseInt(sizes[0]);
      compare(arguments[i], new Population(processes, Integer.parseInt(sizes[1]), delays));
    }
  }

  private static Map<String, Function<Population, Engine>> engines(Delays delays) {
    Map<String, Function<Population, Engine>> engines = new LinkedHashMap<>();
    if (delays == Delays.EXPONENTIAL) {
      engines.put("bare buckets", BareBuckets::new);
    }
    engines.put("bare heap", BareHeap::new);
    engines.put("dsmlab", CompareEventLists::dsmlab);
    engines.put("SSJ", SsjPhold::new);
    return engines;
  }

  private static Engine dsmlab(Population population) {
    return new Phold(population.processes(), population.eventsEach(), population.delays())::run;
  }

  private static void compare(String name, Population population) {
    StringBuilder line = new StringBuilder(name);
    engines(population.delays())
        .forEach((engine, factory) ->
            line.append("  %s %.1f".formatted(engine, millionsPerSecond(factory, population))));
    System.out.println(line);
  }

  private static double millionsPerSecond(
      Function<Population, Engine> factory, Population population) {
    Engine engine = factory.apply(population);
    engine.run(Math.max(EVENTS, 2L * population.events()));
    return Measurement.of(() -> engine.run(EVENTS)).perSecond() / 1e6;
  }
}
