package dsmlab.verification.litmus;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.Words;
import dsmlab.verification.explore.Programs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The threads of a litmus test as programs for the explorer, thread i on node i. */
final class ThreadStates implements Programs {

  private final LitmusTest test;
  private final boolean onePage;
  private final List<ThreadState> states = new ArrayList<>();
  private final List<List<Reference>> references = new ArrayList<>();
  private final Map<ThreadState, Integer> numbers = new HashMap<>();

  /**
   * Where a thread stands.
   *
   * @param next the index of its next operation, which is under way while it waits
   * @param registers what its reads have returned, in program order
   */
  private record ThreadState(int thread, int next, boolean waits, List<Long> registers) {}

  /**
   * The threads of a test.
   *
   * @param onePage whether all locations lie on one page, and not each on a page of its own
   */
  ThreadStates(LitmusTest test, boolean onePage) {
    this.test = test;
    this.onePage = onePage;
  }

  /** The number of pages on which the locations lie. */
  int pages() {
    return onePage ? 1 : test.locations().size();
  }

  /** The address of a location. */
  long address(String location) {
    int index = test.locationNames().indexOf(location);
    return onePage ? Words.address(0, index) : Words.address(index, 0);
  }

  /** What the reads of a thread have returned, by register. */
  private Map<String, Long> registers(int thread, int state) {
    List<Long> values = states.get(state).registers();
    List<String> names =
        test.threads().get(thread).stream()
            .filter(LitmusOperation.Read.class::isInstance)
            .map(read -> ((LitmusOperation.Read) read).register())
            .toList();
    Map<String, Long> registers = new HashMap<>();
    IntStream.range(0, values.size()).forEach(i -> registers.put(names.get(i), values.get(i)));
    return registers;
  }

  /**
   * The final state of a test.
   *
   * @param states where the threads stand
   * @param memory the value of a location by its address, or null when it has no one value
   */
  Outcome outcome(int[] states, LongFunction<@Nullable Long> memory) {
    TreeMap<String, Long> values = new TreeMap<>();
    for (int thread = 0; thread < states.length; thread++) {
      String prefix = thread + ":";
      registers(thread, states[thread])
          .forEach((register, value) -> values.put(prefix + register, value));
    }
    for (String location : test.locationNames()) {
      Long value = memory.apply(address(location));
      if (value != null) {
        values.put(location, value);
      }
    }
    return new Outcome(values);
  }

  private int number(ThreadState state) {
    ThreadState settled = pastUnlocks(state);
    Integer known = numbers.putIfAbsent(settled, states.size());
    if (known == null) {
      states.add(settled);
      references.add(referencesOf(settled));
      return states.size() - 1;
    }
    return known;
  }

  /** Fences and unlocks never wait, so a thread does them as soon as it gets there. */
  private ThreadState pastUnlocks(ThreadState state) {
    int next = state.next();
    List<LitmusOperation> operations = test.threads().get(state.thread());
    while (next < operations.size() && neverWaits(operations.get(next))) {
      next++;
    }
    return new ThreadState(state.thread(), next, state.waits(), state.registers());
  }

  private static boolean neverWaits(LitmusOperation operation) {
    return operation instanceof LitmusOperation.Fence
        || operation instanceof LitmusOperation.Unlock;
  }

  @Override
  public int processes() {
    return test.threads().size();
  }

  @Override
  public int node(int process) {
    return process;
  }

  @Override
  public int initial(int process) {
    return number(new ThreadState(process, 0, false, List.of()));
  }

  @Override
  public boolean isFinished(int process, int state) {
    return states.get(state).next() == test.threads().get(process).size();
  }

  @Override
  public List<Reference> references(int process, int state) {
    return references.get(state);
  }

  private List<Reference> referencesOf(ThreadState state) {
    List<LitmusOperation> operations = test.threads().get(state.thread());
    if (state.waits() || state.next() == operations.size()) {
      return List.of();
    }
    return switch (operations.get(state.next())) {
      case LitmusOperation.Write(String location, long value) ->
          List.of(reference(location, Access.WRITE, value));
      case LitmusOperation.Read(String location, String _) ->
          List.of(reference(location, Access.READ, 0));
      case LitmusOperation.Lock _,
          LitmusOperation.Barrier _,
          LitmusOperation.Fence _,
          LitmusOperation.Unlock _ ->
          List.of();
    };
  }

  private Reference reference(String location, Access access, long value) {
    long address = address(location);
    return Words.reference(Words.pageOf(address), Words.wordOf(address), access, value);
  }

  private LitmusOperation operation(int process, int state) {
    return test.threads().get(process).get(states.get(state).next());
  }

  @Override
  public int started(int process, int state, int choice) {
    ThreadState before = states.get(state);
    return number(new ThreadState(process, before.next(), true, before.registers()));
  }

  @Override
  public int completed(int process, int state, long value) {
    ThreadState before = states.get(state);
    List<Long> registers = new ArrayList<>(before.registers());
    if (operation(process, state) instanceof LitmusOperation.Read) {
      registers.add(value);
    }
    return number(new ThreadState(process, before.next() + 1, false, List.copyOf(registers)));
  }

  @Override
  public boolean mayProceed(int process, int[] others) {
    if (isFinished(process, others[process]) || states.get(others[process]).waits()) {
      return false;
    }
    return switch (operation(process, others[process])) {
      case LitmusOperation.Lock(String lock) ->
          IntStream.range(0, others.length).noneMatch(other -> holds(other, others[other], lock));
      case LitmusOperation.Barrier _ -> {
        long passed = barriersPassed(process, others[process]);
        yield IntStream.range(0, others.length)
            .allMatch(other -> hasArrived(other, others[other], passed));
      }
      case LitmusOperation.Write _,
          LitmusOperation.Read _,
          LitmusOperation.Fence _,
          LitmusOperation.Unlock _ ->
          false;
    };
  }

  private boolean holds(int process, int state, String lock) {
    List<LitmusOperation> done = done(process, state);
    LitmusOperation.Lock taken = new LitmusOperation.Lock(lock);
    return done.lastIndexOf(taken) > done.lastIndexOf(new LitmusOperation.Unlock(lock))
        || (states.get(state).waits() && operation(process, state).equals(taken));
  }

  private boolean hasArrived(int process, int state, long passed) {
    return barriersPassed(process, state) > passed
        || (!isFinished(process, state)
            && operation(process, state) instanceof LitmusOperation.Barrier);
  }

  private long barriersPassed(int process, int state) {
    return done(process, state).stream().filter(LitmusOperation.Barrier.class::isInstance).count();
  }

  private List<LitmusOperation> done(int process, int state) {
    return test.threads().get(process).subList(0, states.get(state).next());
  }

  @Override
  public int proceeded(int process, int state) {
    ThreadState before = states.get(state);
    return number(new ThreadState(process, before.next(), true, before.registers()));
  }

  @Override
  public long writtenBy(int[] renamedProcesses, long value) {
    throw new IllegalStateException("threads of a litmus test have their own names");
  }
}
