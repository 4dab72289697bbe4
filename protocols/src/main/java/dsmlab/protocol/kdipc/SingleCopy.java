package dsmlab.protocol.kdipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;

/**
 * Single-copy migration over any way to locate the owner: a read asks for what a write needs, so
 * nobody ever holds a copy for reading and nothing is ever invalidated. It needs a protocol that
 * looks only at the rights that a fault needs.
 */
record SingleCopy<M extends Message>(ProtocolNode<M> locating) implements ProtocolNode<M> {

  @Override
  public Access initialAccess(long page) {
    return locating.initialAccess(page);
  }

  @Override
  public void onFault(Fault fault) {
    Reference wanted = fault.reference();
    Reference needed =
        new Reference(wanted.address(), wanted.bytes(), Access.WRITE, wanted.value());
    locating.onFault(new Fault(fault.page(), needed));
  }

  @Override
  public void onMessage(int sender, M message) {
    locating.onMessage(sender, message);
  }

  @Override
  public PageFacts facts(long page) {
    return locating.facts(page);
  }

  @Override
  public String entry(long page) {
    return locating.entry(page);
  }
}
