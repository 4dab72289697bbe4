package dsmlab.verification;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import java.util.List;

/** Every built-in protocol keeps the contract. */
final class BuiltInProtocolsTest extends ProtocolContractTest {

  @Override
  protected List<ProtocolDescriptor<?>> protocols() {
    return Protocols.catalog().entries();
  }
}
