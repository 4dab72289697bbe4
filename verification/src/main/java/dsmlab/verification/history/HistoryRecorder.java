package dsmlab.verification.history;

import dsmlab.machine.MachineView;
import dsmlab.machine.Rollback;
import dsmlab.machine.RunMonitor;
import dsmlab.machine.WordReference;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** Records what the processes of a run read and write. One recorder serves one run. */
public final class HistoryRecorder implements RunMonitor {

  private static final int WORD_SHIFT = 3;

  private final int operationsMax;
  private final HistoryBuilder builder = new HistoryBuilder();
  private final Long2ObjectOpenHashMap<String> names = new Long2ObjectOpenHashMap<>();
  private final List<WordReference> doubtful = new ArrayList<>();
  private boolean complete = true;

  /** Records everything. */
  public HistoryRecorder() {
    this(Integer.MAX_VALUE);
  }

  /**
   * Records the beginning.
   *
   * @param operationsMax how many operations are kept; the history is incomplete when there are
   *     more
   */
  public HistoryRecorder(int operationsMax) {
    this.operationsMax = operationsMax;
  }

  @Override
  public boolean needsValues() {
    return true;
  }

  @Override
  public void referenceEnded(MachineView machine, WordReference reference) {
    if (builder.size() == operationsMax) {
      complete = false;
      return;
    }
    add(reference, reference.returnPicos());
  }

  private void add(WordReference reference, long returnPicos) {
    builder.add(
        new HistoryEntry(
            reference.process(),
            name(reference.word()),
            kind(reference),
            reference.read(),
            reference.written(),
            reference.callPicos(),
            returnPicos));
  }

  /** A store that nobody can tell of is one when somebody reads what it has written, or has. */
  @Override
  public void referenceAbandoned(MachineView machine, WordReference reference) {
    doubtful.add(reference);
  }

  /** What the machine has gone back behind never happened. */
  @Override
  public void recovered(MachineView machine, Rollback rollback) {
    builder.goBack(process -> rollback.references().get(process));
    doubtful.clear();
  }

  private static OperationKind kind(WordReference reference) {
    return switch (reference.operation()) {
      case READ -> OperationKind.READ;
      case WRITE -> OperationKind.WRITE;
      case ATOMIC -> OperationKind.ATOMIC;
      default -> throw new IllegalArgumentException(reference + " is no reference");
    };
  }

  /** The address of a word as traces write it. */
  private String name(long word) {
    String known = names.get(word);
    if (known == null) {
      known = Long.toHexString(word << WORD_SHIFT);
      names.put(word, known);
    }
    return known;
  }

  /** Whether all operations of the run up to now are in the history. */
  public boolean isComplete() {
    return complete;
  }

  /** What has been recorded up to now. */
  public History history() {
    for (WordReference store : List.copyOf(doubtful)) {
      if (builder.isRead(name(store.word()), store.written())) {
        add(store, Long.MAX_VALUE);
        doubtful.remove(store);
      }
    }
    return builder.build();
  }
}
