package dsmlab.benchmark;

import dsmlab.cli.bench.Delays;
import dsmlab.cli.bench.Measurement;
import dsmlab.cli.bench.Phold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * PHOLD on dsmlab's event list, on bare ones and on those of other simulators. All work in turn, a
 * short round each, so that what else the machine does meets all alike. Arguments: {@code bare} to
 * leave other simulators out, the word of the delays, then populations such as 1024x16.
 */
final class CompareEventLists {

  private static final long WARM_UP_NANOS = 1_500_000_000;
  private static final long ROUND_NANOS = 150_000_000;
  private static final long EVENTS_AT_ONCE = 20_000;
  private static final double NANOS_PER_MICRO = 1_000;
  private static final int ROUNDS = 9;
  private static final String BARE = "bare";

  private CompareEventLists() {}

  /** Prints a line per population: million events per second of processor time, as medians. */
  public static void main(String[] arguments) {
    boolean isBare = arguments[0].equals(BARE);
    int first = isBare ? 1 : 0;
    Delays delays = Delays.valueOf(arguments[first].toUpperCase(Locale.ROOT));
    for (int i = first + 1; i < arguments.length; i++) {
      String[] sizes = arguments[i].split("x", 2);
      int processes = Integer.parseInt(sizes[0]);
      Population population = new Population(processes, Integer.parseInt(sizes[1]), delays);
      compare(delays + " " + arguments[i], population, isBare);
    }
  }

  private static Map<String, Function<Population, Engine>> engines(Delays delays, boolean isBare) {
    Map<String, Function<Population, Engine>> engines = new LinkedHashMap<>();
    if (delays == Delays.EXPONENTIAL) {
      engines.put("bare buckets", BareBuckets::new);
    }
    engines.put("bare heap", BareHeap::new);
    engines.put("dsmlab", CompareEventLists::dsmlab);
    if (!isBare) {
      engines.put("SSJ", SsjPhold::new);
      engines.put("DSOL", DsolPhold::new);
      engines.put("CloudSim Plus", CloudSimPhold::new);
    }
    return engines;
  }

  private static Engine dsmlab(Population population) {
    return new Phold(population.processes(), population.eventsEach(), population.delays())::run;
  }

  private static void compare(String name, Population population, boolean isBare) {
    Map<String, Function<Population, Engine>> factories = engines(population.delays(), isBare);
    List<Engine> engines = new ArrayList<>();
    factories.forEach((_, factory) -> engines.add(warm(factory.apply(population))));
    double[][] speeds = new double[engines.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int engine = 0; engine < engines.size(); engine++) {
        speeds[engine][round] = millionsPerSecond(engines.get(engine), ROUND_NANOS);
      }
    }
    print(name, List.copyOf(factories.keySet()), speeds);
  }

  private static Engine warm(Engine engine) {
    millionsPerSecond(engine, WARM_UP_NANOS);
    return engine;
  }

  /** Engines differ a hundredfold: each works for the same processor time. */
  private static double millionsPerSecond(Engine engine, long cpuNanos) {
    long events = 0;
    long nanos = 0;
    while (nanos < cpuNanos) {
      Measurement measured = Measurement.of(() -> engine.run(EVENTS_AT_ONCE));
      events += measured.times();
      nanos += measured.cpuNanos();
    }
    return events * NANOS_PER_MICRO / nanos;
  }

  private static void print(String name, List<String> names, double[][] speeds) {
    StringBuilder line = new StringBuilder(name);
    for (int engine = 0; engine < speeds.length; engine++) {
      line.append("  %s %.1f".formatted(names.get(engine), median(speeds[engine])));
    }
    System.out.println(line);
  }

  private static double median(double[] speeds) {
    Arrays.sort(speeds);
    return speeds[speeds.length / 2];
  }
}
