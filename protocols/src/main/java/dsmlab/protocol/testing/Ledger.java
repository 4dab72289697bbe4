package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values that each word has had, by the step at which they were written; it checks reads. */
final class Ledger {

  private final Map<Long, NavigableMap<Long, List<Long>>> words = new HashMap<>();
  private final boolean linearizable;

  /** A ledger that checks the reads of linearizable protocols only. */
  Ledger(ConsistencyModel promise) {
    this.linearizable = promise == ConsistencyModel.LINEARIZABLE;
  }

  /** Notes a store, or checks that a read has returned the current value. */
  void performed(long step, Reference reference, long value) {
    if (reference.access() == Access.WRITE) {
      history(reference.address())
          .computeIfAbsent(step, _ -> new ArrayList<>())
          .add(reference.value());
    } else if (linearizable && value != last(reference.address())) {
      throw new ProtocolError(
          "%s returns %d instead of %d"
              .formatted(Word.text(reference), value, last(reference.address())));
    }
  }

  /**
   * Checks that a read has returned a value that its word had at some time since its start, and
   * that a store has been performed since its start.
   */
  void returned(Operation operation, long value) {
    if (linearizable && operation.reads() && !hadSinceStart(operation, value)) {
      throw new ProtocolError("%s returns %d, which is stale".formatted(operation, value));
    }
    if (linearizable && !operation.reads() && !wasPerformed(operation)) {
      throw new ProtocolError("%s ends but nobody has performed it".formatted(operation));
    }
  }

  private boolean wasPerformed(Operation operation) {
    return history(operation.reference().address())
        .tailMap(operation.started(), true)
        .values()
        .stream()
        .anyMatch(values -> values.contains(operation.reference().value()));
  }

  private boolean hadSinceStart(Operation operation, long value) {
    NavigableMap<Long, List<Long>> history = history(operation.reference().address());
    return history.tailMap(history.floorKey(operation.started()), true).values().stream()
        .anyMatch(values -> values.contains(value));
  }

  private long last(long address) {
    return history(address).lastEntry().getValue().getLast();
  }

  private NavigableMap<Long, List<Long>> history(long address) {
    return words.computeIfAbsent(address, _ -> new TreeMap<>(Map.of(-1L, List.of(0L))));
  }
}
