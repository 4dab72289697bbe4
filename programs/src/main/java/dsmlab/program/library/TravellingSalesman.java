package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * The shortest round trip by branch and bound. Branches, the beginnings of trips, are taken from a
 * shared counter under a mutex. The shortest length so far is read without one: an old value is
 * longer and cuts less, but never wrongly. It is changed only under the mutex.
 */
final class TravellingSalesman implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "tsp",
          "Finds the shortest round trip by branch and bound: processes take branches from a shared"
              + " counter and cut by a shared bound.",
          "travelling salesman of K. Li, P. Hudak, ACM TOCS 7(4), 1989",
          List.of(
              Parameter.integer("cities", 9, 4, 13, "Cities of the trip."),
              Parameter.duration("step", "5us", "Time to look at one more city.")),
          TravellingSalesman::new);

  private static final int KEY = 0x7473;
  private static final int NEXT = 0;
  private static final int BEST = 1;

  /** Distances begin on a page of their own, of at most 4 KiB. */
  private static final int DISTANCES = 512;

  private final int cities;
  private final long stepPicos;

  private TravellingSalesman(Settings settings) {
    this.cities = settings.integer("cities");
    this.stepPicos = settings.picos("step");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords shared = SharedWords.attach(process, KEY, DISTANCES + (long) cities * cities);
    if (process.index() == 0) {
      fill(shared);
    }
    Mutexes mutex = Mutexes.open(process, KEY, 1);
    Search search = new Search(process, shared, mutex);
    for (int branch = search.takeBranch(); branch < branches(); branch = search.takeBranch()) {
      search.explore(branch);
    }
    process.barrier();
    long shortest = shared.word(BEST);
    mutex.release();
    shared.release();
    return shortest;
  }

  /** Beginnings of trips: the first two cities after the start. */
  private int branches() {
    return (cities - 1) * (cities - 2);
  }

  private void fill(SharedWords shared) {
    shared.word(BEST, Long.MAX_VALUE);
    for (int from = 0; from < cities; from++) {
      for (int to = 0; to < cities; to++) {
        shared.word(DISTANCES + (long) from * cities + to, distance(from, to));
      }
    }
  }

  /** The way between two cities, which lie on a spiral. */
  private static long distance(int from, int to) {
    return Math.round(Math.hypot(x(from) - x(to), y(from) - y(to)));
  }

  private static double x(int city) {
    return (100 + 37 * (city * 7 % 11)) * StrictMath.cos(city * 2.399963);
  }

  private static double y(int city) {
    return (100 + 37 * (city * 7 % 11)) * StrictMath.sin(city * 2.399963);
  }

  /** What one process does. */
  private final class Search {

    private final ProcessView process;
    private final SharedWords shared;
    private final Mutexes mutex;

    Search(ProcessView process, SharedWords shared, Mutexes mutex) {
      this.process = process;
      this.shared = shared;
      this.mutex = mutex;
    }

    int takeBranch() {
      mutex.lock(0);
      int branch = (int) shared.word(NEXT);
      shared.word(NEXT, branch + 1L);
      mutex.unlock(0);
      return branch;
    }

    void explore(int branch) {
      int second = 1 + branch / (cities - 2);
      int rest = 1 + branch % (cities - 2);
      int third = rest < second ? rest : rest + 1;
      long length = way(0, second) + way(second, third);
      extend(third, 1 | 1 << second | 1 << third, length);
    }

    private long way(int from, int to) {
      return shared.word(DISTANCES + (long) from * cities + to);
    }

    private void extend(int last, int visited, long length) {
      process.computePicos(stepPicos);
      if (length >= shared.word(BEST)) {
        return;
      }
      if (visited == (1 << cities) - 1) {
        offer(length + way(last, 0));
        return;
      }
      for (int next = 1; next < cities; next++) {
        if ((visited & 1 << next) == 0) {
          extend(next, visited | 1 << next, length + way(last, next));
        }
      }
    }

    private void offer(long length) {
      if (length < shared.word(BEST)) {
        mutex.lock(0);
        shared.word(BEST, Math.min(length, shared.word(BEST)));
        mutex.unlock(0);
      }
    }
  }

  @Override
  public Object expected(int process, int processes) {
    return shortest(0, 1);
  }

  private long shortest(int last, int visited) {
    if (visited == (1 << cities) - 1) {
      return distance(last, 0);
    }
    long shortest = Long.MAX_VALUE;
    for (int next = 1; next < cities; next++) {
      if ((visited & 1 << next) == 0) {
        long rest = shortest(next, visited | 1 << next);
        shortest = Math.min(shortest, distance(last, next) + rest);
      }
    }
    return shortest;
  }
}
