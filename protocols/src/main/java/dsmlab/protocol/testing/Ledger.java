package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Reference;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The values that each word has had, by the step at which they were written; it checks reads. */
final class Ledger {

  private final Map<Long, NavigableMap<Long, Long>> words = new HashMap<>();
  private final boolean linearizable;

  /** A ledger that checks the reads of linearizable protocols only. */
  Ledger(ConsistencyModel promise) {
    this.linearizable = promise == ConsistencyModel.LINEARIZABLE;
  }

  /** Notes a store, or checks that a read has returned the current value. */
  void performed(long step, Reference reference, long value) {
    if (reference.access() == Access.WRITE) {
      history(reference.address()).put(step, reference.value());
    } else if (linearizable && value != last(reference.address())) {
      throw new ProtocolError(
          "%s returns %d instead of %d"
              .formatted(Word.text(reference), value, last(reference.address())));
    }
  }

  /** Checks that a read has returned a value that its word had at some time since its start. */
  void returned(Operation operation, long value) {
    if (linearizable && operation.reads() && !hadSinceStart(operation, value)) {
      throw new ProtocolError("%s returns %d, which is stale".formatted(operation, value));
    }
  }

  private boolean hadSinceStart(Operation operation, long value) {
    NavigableMap<Long, Long> history = history(operation.reference().address());
    return history.tailMap(history.floorKey(operation.started()), true).containsValue(value);
  }

  private long last(long address) {
    return history(address).lastEntry().getValue();
  }

  private NavigableMap<Long, Long> history(long address) {
    return words.computeIfAbsent(address, _ -> new TreeMap<>(Map.of(-1L, 0L)));
  }
}
