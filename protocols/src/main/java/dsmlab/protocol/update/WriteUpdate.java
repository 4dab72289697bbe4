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
import dsmlab.protocol.Replication;
import dsmlab.protocol.update.WriteUpdateMessage.Fence;
import dsmlab.protocol.update.WriteUpdateMessage.Fenced;
import dsmlab.protocol.update.WriteUpdateMessage.Flush;
import dsmlab.protocol.update.WriteUpdateMessage.Flushed;
import dsmlab.protocol.update.WriteUpdateMessage.PageCopy;
import dsmlab.protocol.update.WriteUpdateMessage.Request;
import dsmlab.protocol.update.WriteUpdateMessage.Update;
import dsmlab.sim.NodeSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Write-update: a node fetches a page once and keeps it; each of its writes is performed on its own
 * copy at once and sent to all other holders, without acknowledgements. It is the write-back to all
 * copies that Li and Hudak reject for loosely coupled machines (PODC 1986, Table 1); here it is the
 * case to compare with.
 *
 * <p>A writer sends its update to the initial owner of the page, which is the only one that knows
 * the holders and passes it on to them: one message for each holder but the writer, as if the
 * writer had sent them all. A page on its way to a new holder misses no update, because those that
 * it does not contain follow it on the same channel.
 *
 * <p>Promise: slow memory. The writes of a node to a page go through one relay and so reach every
 * node in their order. This is not PRAM: two pages may have different relays, and then a node may
 * see a write to the second page before an earlier one of the same writer to the first. Concurrent
 * writes to one word may leave different values in different copies, since nobody orders them.
 *
 * <p>A process of an executed program that is about to let others go on waits until all holders
 * have what its node has written ({@link ReleaseFences}), so that whoever it lets go on misses
 * nothing: programs that synchronise are right. That is an addition.
 */
public final class WriteUpdate implements ProtocolNode<WriteUpdateMessage> {

  /** Its declaration. */
  public static final ProtocolDescriptor<?> DESCRIPTOR =
      new ProtocolDescriptor<WriteUpdateMessage>(
          "write-update",
          "Write-update",
          ConsistencyModel.SLOW,
          Replication.UPDATED_COPIES,
          "fixed home",
          "A node fetches a page at its first access and keeps it; every write goes to all other"
              + " holders through the initial owner, without acknowledgements; an executed program"
              + " waits for its updates before it lets others go on.",
          "Defined here as the case to compare with; Li & Hudak, PODC 1986, Table 1, reject it",
          List.of(),
          List.of(
              MessageKind.REQUEST,
              MessageKind.PAGE,
              MessageKind.UPDATE,
              MessageKind.ACK,
              MessageKind.REPLY),
          CoherenceUnit.PAGE,
          (host, settings) -> new WriteUpdate(host));

  private final Host<WriteUpdateMessage> host;
  private final PageTable<Entry> pages = new PageTable<>(page -> new Entry());
  private final ReleaseFences fences;

  /** A page in a node's page table. */
  private static final class Entry {
    /** At the initial owner, the other holders. */
    NodeSet holders = NodeSet.empty();

    /** The fault that waits for the page. */
    @Nullable Fault fault;
  }

  private WriteUpdate(Host<WriteUpdateMessage> host) {
    this.host = host;
    this.fences = new ReleaseFences(host, page -> pages.of(page).holders);
  }

  /** The owner may write alone as long as there is no other holder. */
  @Override
  public Access initialAccess(long page) {
    return owns(page) ? Access.WRITE : Access.NONE;
  }

  private boolean owns(long page) {
    return host.initialOwner(page) == host.self();
  }

  @Override
  public void onFault(Fault fault) {
    if (host.access(fault.page()) == Access.NONE) {
      fetch(fault);
    } else {
      write(fault);
    }
  }

  private void fetch(Fault fault) {
    pages.of(fault.page()).fault = fault;
    host.send(host.initialOwner(fault.page()), new Request(fault.page(), host.self()));
  }

  private void write(Fault fault) {
    publish(new Update(fault.page(), host.self(), fault.reference()));
    fences.noteWritten(fault.page());
    host.complete(fault.page());
  }

  private void publish(Update update) {
    if (owns(update.page())) {
      relay(update);
    } else {
      host.send(host.initialOwner(update.page()), update);
    }
  }

  private void relay(Update update) {
    host.multicast(pages.of(update.page()).holders.without(update.writer()), update);
  }

  @Override
  public void onMessage(int sender, WriteUpdateMessage message) {
    switch (message) {
      case Request request -> pageServer(request);
      case PageCopy copy -> receiveCopy(copy);
      case Update update -> updateServer(update);
      case Fence fence -> fences.ask(fence);
      case Flush flush ->
          host.send(sender, new Flushed(flush.page(), flush.writer(), flush.fence()));
      case Flushed flushed -> fences.receiveFlushed(sender, flushed);
      case Fenced fenced -> fences.receiveFenced(fenced);
    }
  }

  @Override
  public boolean onRelease(int process) {
    return fences.release(process);
  }

  private void pageServer(Request request) {
    long page = request.page();
    if (!owns(page)) {
      throw ProtocolError.unexpected(host.self(), "not being its initial owner", request);
    }
    Entry entry = pages.of(page);
    entry.holders = entry.holders.with(request.requester());
    host.setAccess(page, Access.READ);
    host.send(request.requester(), new PageCopy(page, host.contents(page)));
  }

  private void receiveCopy(PageCopy copy) {
    Entry entry = pages.of(copy.page());
    Fault fault = entry.fault;
    if (fault == null) {
      throw ProtocolError.unexpected(host.self(), "waiting for no page", copy);
    }
    entry.fault = null;
    host.install(copy.page(), copy.contents());
    if (fault.access() == Access.READ) {
      host.grant(copy.page(), Access.READ);
    } else {
      host.setAccess(copy.page(), Access.READ);
      write(fault);
    }
  }

  private void updateServer(Update update) {
    if (host.access(update.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a copy that others share", update);
    }
    host.perform(update.reference());
    if (owns(update.page())) {
      relay(update);
    }
  }

  @Override
  public PageFacts facts(long page) {
    Entry entry = pages.of(page);
    return new PageFacts(
        owns(page), entry.holders, PageFacts.NOBODY, PageFacts.NOBODY, entry.fault == null);
  }
}
