package dsmlab.verification.fuzz;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;

/** A host that does not do what a protocol asks it to. */
record Careless<M extends Message>(Host<M> host, Flaw flaw) implements Host<M> {

  /** What it does not do. */
  enum Flaw {
    /** It does everything. */
    NONE,
    /** It sends nothing to node 1. */
    LOSES_MESSAGES_TO_NODE_1,
    /** A node that loses a copy keeps it. */
    KEEPS_COPIES,
    /** Pages arrive without what has been written to them. */
    INSTALLS_NOTHING,
    /** An acknowledgement arrives twice. */
    SENDS_ACKS_TWICE
  }

  /** A protocol on careless hosts. */
  static ProtocolDescriptor<?> on(ProtocolDescriptor<?> protocol, Flaw flaw) {
    return like(protocol, protocol.promise(), flaw);
  }

  /** A protocol that promises something else than it keeps. */
  static ProtocolDescriptor<?> promising(ProtocolDescriptor<?> protocol, ConsistencyModel promise) {
    return like(protocol, promise, Flaw.NONE);
  }

  private static <M extends Message> ProtocolDescriptor<M> like(
      ProtocolDescriptor<M> protocol, ConsistencyModel promise, Flaw flaw) {
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
        (host, settings) -> protocol.create(new Careless<>(host, flaw), settings));
  }

  @Override
  public int self() {
    return host.self();
  }

  @Override
  public int nodes() {
    return host.nodes();
  }

  @Override
  public int initialOwner(long page) {
    return host.initialOwner(page);
  }

  @Override
  public Access access(long page) {
    return host.access(page);
  }

  @Override
  public void setAccess(long page, Access access) {
    if (flaw != Flaw.KEEPS_COPIES || access != Access.NONE) {
      host.setAccess(page, access);
    }
  }

  @Override
  public void send(int destination, M message) {
    if (flaw != Flaw.LOSES_MESSAGES_TO_NODE_1 || destination != 1) {
      host.send(destination, message);
    }
    if (flaw == Flaw.SENDS_ACKS_TWICE && message.kind() == MessageKind.ACK) {
      host.send(destination, message);
    }
  }

  @Override
  public void multicast(NodeSet destinations, M message) {
    boolean loses = flaw == Flaw.LOSES_MESSAGES_TO_NODE_1;
    host.multicast(loses ? destinations.without(1) : destinations, message);
  }

  @Override
  public PageContents contents(long page) {
    return host.contents(page);
  }

  @Override
  public void install(long page, PageContents contents) {
    if (flaw != Flaw.INSTALLS_NOTHING) {
      host.install(page, contents);
    }
  }

  @Override
  public void grant(long page, Access access) {
    host.grant(page, access);
  }

  @Override
  public void complete(long page) {
    host.complete(page);
  }

  @Override
  public void completeElsewhere(long page, long value) {
    host.completeElsewhere(page, value);
  }

  @Override
  public long perform(Reference reference) {
    return host.perform(reference);
  }

  @Override
  public void acquired(int process) {
    host.acquired(process);
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    host.setTimer(delayPicos, page, purpose);
  }

  @Override
  public long remainingPicos(long page, int purpose) {
    return host.remainingPicos(page, purpose);
  }
}
