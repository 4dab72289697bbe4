package dsmlab.workload.synchronisation;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * S waits for the fork of its process, J for the end of a child. A process whose stream does not
 * begin with S runs from the start.
 */
final class LifetimeRule implements Rule {

  private final BitSet forked = new BitSet();
  private final BitSet ended = new BitSet();
  private final Int2ObjectOpenHashMap<Call> starters = new Int2ObjectOpenHashMap<>();
  private final Int2ObjectOpenHashMap<List<Call>> joiners = new Int2ObjectOpenHashMap<>();
  private final int processes;
  private final SynchronisationListener listener;

  LifetimeRule(int processes, SynchronisationListener listener) {
    this.processes = processes;
    this.listener = listener;
  }

  /** Whether a process has ended. */
  boolean hasEnded(int process) {
    return ended.get(process);
  }

  @Override
  public boolean attempt(Call call) {
    return switch (call.operation()) {
      case FORK -> fork(call);
      case START -> start(call);
      case EXIT -> exit(call);
      case JOIN -> join(call);
      default -> throw new IllegalArgumentException(call.text() + " is not about a lifetime");
    };
  }

  private boolean fork(Call call) {
    requireProcess(call);
    if (forked.get(call.argument())) {
      throw new SynchronisationException(call, "that process was created before");
    }
    forked.set(call.argument());
    release(starters.remove(call.argument()));
    return true;
  }

  private boolean start(Call call) {
    if (forked.get(call.process())) {
      return true;
    }
    starters.put(call.process(), call);
    return false;
  }

  private boolean exit(Call call) {
    ended.set(call.process());
    List<Call> waiting = joiners.remove(call.process());
    if (waiting != null) {
      waiting.forEach(this::release);
    }
    return true;
  }

  private boolean join(Call call) {
    requireProcess(call);
    if (ended.get(call.argument())) {
      return true;
    }
    joiners.computeIfAbsent(call.argument(), child -> new ArrayList<>()).add(call);
    return false;
  }

  private void release(@Nullable Call call) {
    if (call != null) {
      listener.released(call.process());
    }
  }

  private void requireProcess(Call call) {
    if (call.argument() == call.process()) {
      throw new SynchronisationException(call, "that is itself");
    }
    if (call.argument() < 0 || call.argument() >= processes) {
      throw new SynchronisationException(
          call, "the processes are numbered 0 to " + (processes - 1));
    }
  }

  @Override
  public String reason(Call waiting) {
    return switch (waiting.operation()) {
      case START -> "its creation, which no process has reached";
      default -> "the end of process " + waiting.argument();
    };
  }
}
