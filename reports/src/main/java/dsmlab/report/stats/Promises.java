package dsmlab.report.stats;

import dsmlab.protocol.ConsistencyModel;
import java.util.Optional;

/** What each protocol promises, by its id; unknown for a protocol that is not registered here. */
@FunctionalInterface
public interface Promises {

  /** The promise of a protocol. */
  Optional<ConsistencyModel> of(String protocolId);

  /** Whether a protocol is known to promise less than sequential consistency. */
  default boolean isWeak(String protocolId) {
    return of(protocolId)
        .filter(model -> model.compareTo(ConsistencyModel.SEQUENTIAL) > 0)
        .isPresent();
  }
}
