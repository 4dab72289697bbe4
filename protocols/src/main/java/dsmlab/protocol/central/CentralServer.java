package dsmlab.protocol.central;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolDescriptor.CoherenceUnit;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Replication;
import dsmlab.protocol.central.CentralMessage.Reply;
import dsmlab.protocol.central.CentralMessage.Request;
import dsmlab.sim.NodeSet;
import dsmlab.sim.fault.Hazard;
import java.util.List;

/**
 * The central-server algorithm: one node holds the page for good and performs every reference of
 * the others, which have no copies. Michael Stumm and Songnian Zhou, Algorithms Implementing
 * Distributed Shared Memory, IEEE Computer 23(5), 1990.
 *
 * <p>Promise: linearizable; the server performs one reference at a time.
 *
 * <p>The server of a page is its initial owner: one node for all pages, or, with a home for each
 * page, the partitioned server that the paper suggests against the bottleneck. Time-outs and
 * retransmissions of the paper are left out: channels are reliable.
 */
public final class CentralServer implements ProtocolNode<CentralMessage> {

  /** Its declaration. */
  public static final ProtocolDescriptor<?> DESCRIPTOR =
      new ProtocolDescriptor<CentralMessage>(
              "central-server",
              "Central server",
              ConsistencyModel.LINEARIZABLE,
              Replication.SINGLE_COPY,
              "fixed server",
              "The initial owner of a page performs every reference; other nodes send it each"
                  + " reference and wait for the reply.",
              "Stumm & Zhou, IEEE Computer 23(5), 1990, without time-outs",
              List.of(),
              List.of(MessageKind.REQUEST, MessageKind.REPLY),
              CoherenceUnit.PAGE,
              (host, settings) -> new CentralServer(host))
          .tolerating(Hazard.REORDERING);

  private final Host<CentralMessage> host;
  private final PageTable<Client> clients = new PageTable<>(page -> new Client());

  /** What a node waits for. */
  private static final class Client {
    boolean waitsForReply;
  }

  private CentralServer(Host<CentralMessage> host) {
    this.host = host;
  }

  @Override
  public Access initialAccess(long page) {
    return serves(page) ? Access.WRITE : Access.NONE;
  }

  private boolean serves(long page) {
    return host.initialOwner(page) == host.self();
  }

  @Override
  public void onFault(Fault fault) {
    long page = fault.page();
    clients.of(page).waitsForReply = true;
    host.send(host.initialOwner(page), new Request(page, host.self(), fault.reference()));
  }

  @Override
  public void onMessage(int sender, CentralMessage message) {
    switch (message) {
      case Request request -> server(request);
      case Reply reply -> receiveReply(reply);
    }
  }

  private void server(Request request) {
    if (!serves(request.page())) {
      throw ProtocolError.unexpected(host.self(), "not being its server", request);
    }
    long value = host.perform(request.reference());
    host.send(request.requester(), new Reply(request.page(), value));
  }

  private void receiveReply(Reply reply) {
    Client client = clients.of(reply.page());
    if (!client.waitsForReply) {
      throw ProtocolError.unexpected(host.self(), "waiting for none", reply);
    }
    client.waitsForReply = false;
    host.completeElsewhere(reply.page(), reply.value());
  }

  @Override
  public PageFacts facts(long page) {
    return new PageFacts(
        serves(page),
        NodeSet.empty(),
        PageFacts.NOBODY,
        PageFacts.NOBODY,
        !clients.of(page).waitsForReply);
  }
}
