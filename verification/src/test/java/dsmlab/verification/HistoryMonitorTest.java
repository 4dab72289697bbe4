package dsmlab.verification;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.machine.Ordering;
import dsmlab.machine.PromiseViolation;
import dsmlab.machine.Run;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Message;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.verification.history.RecordedRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HistoryMonitorTest {

  private static final int REFERENCES = 600;

  private static <M extends Message> ProtocolDescriptor<M> promising(
      ConsistencyModel promise, ProtocolDescriptor<M> protocol) {
    return new ProtocolDescriptor<>(
        protocol.id(),
        protocol.title(),
        promise,
        protocol.replication(),
        protocol.location(),
        protocol.summary(),
        protocol.paper(),
        protocol.parameters(),
        protocol.messages(),
        protocol.unit(),
        protocol.factory());
  }

  private static void run(ProtocolDescriptor<?> protocol, int references) {
    Run.execute(
        RecordedRuns.settings(protocol, "ethernet", 4, Ordering.TIMED),
        RecordedRuns.conflicts(1, 6, references),
        new HistoryMonitor());
  }

  @ParameterizedTest
  @CsvSource({
    "write-update, PRAM, PRAM",
    "write-update, SEQUENTIAL, sequential",
    "write-update, CAUSAL, causal",
    "sequenced-update, LINEARIZABLE, linearizable"
  })
  void aProtocolThatPromisesTooMuchIsCaught(String id, ConsistencyModel promise, String word) {
    ProtocolDescriptor<?> protocol = promising(promise, Protocols.catalog().find(id));
    assertThatThrownBy(() -> run(protocol, REFERENCES))
        .isInstanceOf(PromiseViolation.class)
        .hasMessageStartingWith(id + " breaks its promise: it is " + word + ", ")
        .hasMessageContaining("\nprocess ");
  }

  @Test
  void aHistoryThatIsTooLongIsLeftOut() {
    ProtocolDescriptor<?> protocol =
        promising(ConsistencyModel.LINEARIZABLE, Protocols.catalog().find("sequenced-update"));
    assertThatCode(() -> run(protocol, HistoryMonitor.OPERATIONS_MAX + 1))
        .doesNotThrowAnyException();
  }
}
