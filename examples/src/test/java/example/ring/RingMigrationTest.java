package example.ring;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.ProtocolContractTest;
import java.util.List;

/** {@link RingMigration} keeps the contract. */
final class RingMigrationTest extends ProtocolContractTest {

  @Override
  protected List<ProtocolDescriptor<?>> protocols() {
    return new RingProvider().protocols();
  }
}
