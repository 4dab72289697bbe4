package dsmlab.verification.litmus;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.testing.Words;
import dsmlab.verification.explore.End;
import dsmlab.verification.explore.Exploration;
import dsmlab.verification.explore.Explorer;
import dsmlab.verification.explore.ProgramCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Runs a litmus test under a protocol in every order of steps and deliveries. */
public final class LitmusRun {

  private final LitmusTest test;
  private final ThreadStates threads;
  private SortedSet<Outcome> outcomes = new TreeSet<>();

  private LitmusRun(LitmusTest test, boolean onePage) {
    this.test = test;
    this.threads = new ThreadStates(test, onePage);
  }

  /**
   * What was found.
   *
   * @param outcomes the final states that can be reached
   */
  public record Result(Exploration exploration, SortedSet<Outcome> outcomes) {}

  /**
   * Runs a test.
   *
   * @param onePage whether all locations lie on one page, and not each on a page of its own
   * @param statesMax after how many states to give up
   */
  public static Result of(
      LitmusTest test,
      ProtocolDescriptor<?> protocol,
      Map<String, String> settings,
      boolean onePage,
      int statesMax) {
    LitmusRun run = new LitmusRun(test, onePage);
    ProgramCase programs =
        new ProgramCase(
            run.threads, test.threads().size(), run.initialWords(), settings, statesMax);
    Exploration exploration = Explorer.run(protocol, programs, run::collector);
    return new Result(exploration, run.outcomes);
  }

  private Consumer<End> collector() {
    outcomes = new TreeSet<>();
    return end -> outcomes.add(outcome(end));
  }

  private Outcome outcome(End end) {
    int[] states = IntStream.range(0, threads.processes()).map(end::process).toArray();
    return threads.outcome(states, address -> boxed(end.word(address)));
  }

  private static @Nullable Long boxed(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }

  private List<Map<Long, Long>> initialWords() {
    List<Map<Long, Long>> pages = new ArrayList<>();
    for (int page = 0; page < threads.pages(); page++) {
      pages.add(new HashMap<>());
    }
    test.locations()
        .forEach((location, value) -> {
          long address = threads.address(location);
          pages.get((int) Words.pageOf(address)).put(address, value);
        });
    return pages;
  }
}
