package dsmlab.verification;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.ProtocolContract.Clause;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds protocols to the contract: who writes one extends this and names it. */
public abstract class ProtocolContractTest {

  private static final int RUNS = 200;

  /** The protocols under test. */
  protected abstract List<ProtocolDescriptor<?>> protocols();

  /** How many random runs are tried with time, and four times as many without. */
  protected int runs() {
    return RUNS;
  }

  @TestFactory
  Stream<DynamicContainer> keepsTheContract() {
    return protocols().stream()
        .map(protocol -> DynamicContainer.dynamicContainer(protocol.id(), clauses(protocol)));
  }

  private Stream<DynamicTest> clauses(ProtocolDescriptor<?> protocol) {
    return ProtocolContract.of(protocol, runs()).stream().map(ProtocolContractTest::test);
  }

  private static DynamicTest test(Clause clause) {
    return DynamicTest.dynamicTest(clause.name(), clause.check()::run);
  }
}
