package dsmlab.protocol.update;

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
import dsmlab.protocol.Reference;
import dsmlab.protocol.Replication;
import dsmlab.protocol.update.SequencedMessage.Fence;
import dsmlab.protocol.update.SequencedMessage.Fenced;
import dsmlab.protocol.update.SequencedMessage.Request;
import dsmlab.protocol.update.SequencedMessage.Update;
import dsmlab.sim.NodeSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full-replication algorithm: every node holds every page, and a sequencer puts all writes into
 * one order and multicasts them. A writer waits until its own write comes back. Michael Stumm and
 * Songnian Zhou, Algorithms Implementing Distributed Shared Memory, IEEE Computer 23(5), 1990.
 *
 * <p>Promise: sequential. All nodes perform all writes in the order of the sequencer, each channel
 * from which keeps its order, and a process does not go on before its own write has been performed
 * at its node. It is not linearizable: a read is local, so one node may still read the old value
 * after another has read the new one.
 *
 * <p>Synchronisation works beside the memory, so a process that has got past a lock might still
 * miss writes that were made under it. So it asks the sequencer, whose answer follows all writes
 * that were sequenced before; this is an addition to the paper.
 *
 * <p>The sequencer is node 0 for all pages. The paper numbers the updates and has gaps resent;
 * channels here lose nothing and keep their order, so there are neither numbers nor gaps.
 */
public final class SequencedUpdate implements ProtocolNode<SequencedMessage> {

  /** Its declaration. */
  public static final ProtocolDescriptor<?> DESCRIPTOR =
      new ProtocolDescriptor<SequencedMessage>(
          "sequenced-update",
          "Full replication, sequenced updates",
          ConsistencyModel.SEQUENTIAL,
          Replication.UPDATED_COPIES,
          "fixed sequencer",
          "Every node holds every page; node 0 orders all writes and multicasts them, and a writer"
              + " waits for its own.",
          "Stumm & Zhou, IEEE Computer 23(5), 1990; ordered channels instead of numbered updates",
          List.of(),
          List.of(MessageKind.REQUEST, MessageKind.UPDATE, MessageKind.REPLY),
          CoherenceUnit.PAGE,
          (host, settings) -> new SequencedUpdate(host));

  private static final int SEQUENCER = 0;

  private final Host<SequencedMessage> host;
  private final PageTable<Entry> pages = new PageTable<>(page -> new Entry());

  /** A page in a node's page table. */
  private static final class Entry {
    /** The write that has not come back. */
    @Nullable Reference write;
  }

  private SequencedUpdate(Host<SequencedMessage> host) {
    this.host = host;
  }

  @Override
  public Access initialAccess(long page) {
    return host.nodes() == 1 ? Access.WRITE : Access.READ;
  }

  @Override
  public void onFault(Fault fault) {
    Request request = new Request(fault.page(), host.self(), fault.reference());
    pages.of(fault.page()).write = fault.reference();
    if (sequences()) {
      sequencer(request);
    } else {
      host.send(SEQUENCER, request);
    }
  }

  /** The sequencer's own copy is never behind. */
  @Override
  public boolean onAcquire(int process) {
    if (!sequences()) {
      host.send(SEQUENCER, new Fence(process));
    }
    return sequences();
  }

  private boolean sequences() {
    return host.self() == SEQUENCER;
  }

  @Override
  public void onMessage(int sender, SequencedMessage message) {
    switch (message) {
      case Request request -> sequencer(request);
      case Update update -> perform(update);
      case Fence fence -> host.send(sender, new Fenced(fence.process()));
      case Fenced fenced -> host.acquired(fenced.process());
    }
  }

  private void sequencer(Request request) {
    if (!sequences()) {
      throw ProtocolError.unexpected(host.self(), "not being the sequencer", request);
    }
    Update update = new Update(request.page(), request.requester(), request.reference());
    host.multicast(NodeSet.all(host.nodes()).without(SEQUENCER), update);
    perform(update);
  }

  /** Performs the next write on the own copy; the writer goes on. */
  private void perform(Update update) {
    if (update.writer() == host.self()) {
      performOwn(update);
    } else {
      host.perform(update.reference());
    }
  }

  private void performOwn(Update update) {
    Entry entry = pages.of(update.page());
    if (!update.reference().equals(entry.write)) {
      throw ProtocolError.unexpected(host.self(), "waiting for " + entry.write, update);
    }
    entry.write = null;
    host.complete(update.page());
  }

  @Override
  public PageFacts facts(long page) {
    return new PageFacts(
        false, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, pages.of(page).write == null);
  }
}
