package example.hint;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.verification.ProtocolContractTest;
import java.util.List;

/** {@link HintMigration} keeps the contract. */
final class HintMigrationTest extends ProtocolContractTest {

  @Override
  protected List<ProtocolDescriptor<?>> protocols() {
    return new HintProvider().protocols();
  }
}
