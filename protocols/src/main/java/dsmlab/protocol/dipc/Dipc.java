package dsmlab.protocol.dipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.PageTable;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.dipc.DipcEntry.Phase;
import dsmlab.protocol.dipc.DipcMessage.Contents;
import dsmlab.protocol.dipc.DipcMessage.Done;
import dsmlab.protocol.dipc.DipcMessage.Lost;
import dsmlab.protocol.dipc.DipcMessage.Order;
import dsmlab.protocol.dipc.DipcMessage.Request;
import dsmlab.protocol.dipc.DipcMessage.Retry;
import dsmlab.protocol.dipc.DipcMessage.Right;
import dsmlab.protocol.dipc.DipcMessage.SendContents;
import dsmlab.protocol.dipc.DipcMessage.SendRight;
import dsmlab.protocol.dipc.DipcMessage.Stop;
import dsmlab.protocol.dipc.DipcMessage.Stopped;
import dsmlab.sim.NodeSet;

/**
 * The distributed shared memory of DIPC: many readers or one writer, strict consistency, and a time
 * quantum for which a machine keeps access at least. Kamran Karimi and Mohsen Sharifi, DIPC: The
 * Linux Way of Distributed Programming, and the documentation of the package (theory, dipcd).
 *
 * <p>Promise: linearizable, which is what its strict consistency can mean.
 *
 * <p>The sources tell of the shm_man on the machine that created the memory (here the page's first
 * owner), of readers and one writer, of page and segment mode, and of the quantum. They do not tell
 * the messages: the sequence request, order, contents, done is assumed, and so is that the contents
 * go from the holder (the last writer) to the requester directly. Unknown are also the quantum's
 * length, whether it protects readers, what becomes of an order within it, and whether a reader
 * that wants to write gets the contents again: each is a parameter. The quantum counts from the
 * moment at which the machine got access; the first owner has none. Each order to stop is
 * acknowledged.
 *
 * <p>With a time-out a machine that does not answer counts as dead. An access that is not served in
 * time fails, and so does every later one of that machine to the same page: what comes late is not
 * taken. A reader that asks after the holder has not answered is sent the contents by another
 * reader. A write fails as long as a machine that may have a copy does not answer. When the one to
 * whom the contents go, or the one who has them, does not answer meanwhile, nobody knows where they
 * are: those that have them keep them, all others fail. A machine that has crashed and is back has
 * lost what it held and managed.
 */
final class Dipc implements ProtocolNode<DipcMessage> {

  /** The purpose of the timer at the end of a quantum. */
  static final int QUANTUM = 0;

  /** The purpose of the timer at which an access fails. */
  static final int TIMEOUT = 2;

  private final Host<DipcMessage> host;
  private final DipcSettings settings;
  private final ShmMan shmMan;
  private final PageTable<DipcEntry> pages;
  private boolean forgetful;

  Dipc(Host<DipcMessage> host, DipcSettings settings) {
    this.host = host;
    this.settings = settings;
    this.shmMan = new ShmMan(host, settings);
    this.pages = new PageTable<>(page -> new DipcEntry(created(page)));
  }

  private boolean created(long page) {
    return !forgetful && host.initialOwner(page) == host.self();
  }

  /** What this machine held and managed is lost with it, and nobody brings it back. */
  @Override
  public void onRestart() {
    forgetful = true;
  }

  @Override
  public Access initialAccess(long page) {
    return created(page) ? Access.WRITE : Access.NONE;
  }

  @Override
  public void onFault(Fault fault) {
    long page = fault.page();
    if (forgetful || pages.of(page).failed) {
      host.fail(page);
      return;
    }
    if (settings.failsStop()) {
      host.setTimer(settings.timeoutPicos(), page, TIMEOUT);
    }
    pages.of(page).phase = fault.access() == Access.READ ? Phase.READING : Phase.WRITING;
    tellShmMan(new Request(page, host.self(), fault.access()));
  }

  private void tellShmMan(DipcMessage message) {
    host.send(host.initialOwner(message.page()), message);
  }

  @Override
  public void onMessage(int sender, DipcMessage message) {
    if (settings.failsStop() && ignores(message)) {
      return;
    }
    switch (message) {
      case Request request -> shmMan.receiveRequest(request);
      case Order order -> receiveOrder(order);
      case Stopped stopped -> shmMan.receiveStopped(sender, stopped);
      case Retry retry -> shmMan.receiveRetry(sender, retry);
      case Contents contents -> receiveContents(contents);
      case Right right -> receiveRight(right);
      case Done done -> shmMan.receiveDone(sender, done);
      case Lost lost -> fail(lost.page());
    }
  }

  /** Whether a message comes to a machine that has given up what it is about. */
  private boolean ignores(DipcMessage message) {
    if (forgetful) {
      answerWithoutMemory(message);
      return true;
    }
    boolean idle = pages.of(message.page()).phase == Phase.IDLE;
    return switch (message) {
      case Contents _, Right _, Lost _ -> idle;
      case SendContents send -> idle && send.requester() == host.self();
      case Request _, Stop _, SendRight _, Stopped _, Retry _, Done _ -> false;
    };
  }

  /** Whether an order comes too late: there is nothing to be sent, or everything to be kept. */
  private boolean isVain(Order order, DipcEntry entry) {
    return switch (order) {
      case Stop _ -> entry.holder;
      case SendContents send when send.requester() == host.self() -> false;
      case SendContents _, SendRight _ -> host.access(order.page()) == Access.NONE;
    };
  }

  /** A machine that is back manages nothing and has no copy, and says so. */
  private void answerWithoutMemory(DipcMessage message) {
    switch (message) {
      case Request request -> shmMan.refuse(request);
      case Stop stop -> tellShmMan(new Stopped(stop.page()));
      default -> {}
    }
  }

  /** An access has not been served in time, or cannot be: it is not tried again. */
  private void fail(long page) {
    DipcEntry entry = pages.of(page);
    entry.phase = Phase.IDLE;
    entry.failed = true;
    host.fail(page);
  }

  private void timeOut(long page) {
    if (pages.of(page).phase != Phase.IDLE && host.remainingPicos(page, TIMEOUT) == 0) {
      fail(page);
    }
  }

  @Override
  public void onTimer(long page, int purpose) {
    switch (purpose) {
      case QUANTUM -> endQuantum(pages.of(page));
      case ShmMan.ASK_AGAIN -> shmMan.askAgain(page);
      case TIMEOUT -> timeOut(page);
      case ShmMan.UNSERVED -> shmMan.failIfUnserved(page);
      default -> throw new IllegalArgumentException("no timer has the purpose " + purpose);
    }
  }

  private void endQuantum(DipcEntry entry) {
    entry.quanta--;
    entry.early.replay(this::receiveOrder);
  }

  private void receiveOrder(Order order) {
    DipcEntry entry = pages.of(order.page());
    if (entry.quanta == 0 || !takesAccess(order)) {
      obey(order, entry);
    } else if (settings.refusesEarlyOrders()) {
      tellShmMan(new Retry(order.page(), order));
    } else {
      entry.early.add(order);
    }
  }

  private boolean takesAccess(Order order) {
    return switch (order) {
      case Stop _, SendRight _ -> true;
      case SendContents send when send.access() == Access.READ ->
          host.access(send.page()) == Access.WRITE;
      case SendContents send -> send.requester() != host.self();
    };
  }

  private void obey(Order order, DipcEntry entry) {
    if (settings.failsStop() && isVain(order, entry)) {
      return;
    }
    if (!settings.failsStop() && entry.holder == order instanceof Stop) {
      throw ProtocolError.unexpected(host.self(), entry, order);
    }
    switch (order) {
      case Stop stop -> stop(stop);
      case SendContents send when send.requester() == host.self() -> endFault(send, entry);
      case SendContents send -> sendContents(send, entry);
      case SendRight send -> sendRight(send, entry);
    }
  }

  private void stop(Stop stop) {
    host.setAccess(stop.page(), Access.NONE);
    tellShmMan(new Stopped(stop.page()));
  }

  private void sendContents(SendContents order, DipcEntry entry) {
    long page = order.page();
    host.send(order.requester(), new Contents(page, host.contents(page)));
    if (order.access() == Access.READ) {
      host.setAccess(page, Access.READ);
    } else {
      giveUp(page, entry);
    }
  }

  private void sendRight(SendRight order, DipcEntry entry) {
    host.send(order.requester(), new Right(order.page()));
    giveUp(order.page(), entry);
  }

  private void giveUp(long page, DipcEntry entry) {
    host.setAccess(page, Access.NONE);
    entry.holder = false;
  }

  private void receiveContents(Contents contents) {
    host.install(contents.page(), contents.contents());
    endFault(contents, pages.of(contents.page()));
  }

  private void receiveRight(Right right) {
    if (host.access(right.page()) != Access.READ) {
      throw ProtocolError.unexpected(host.self(), "without a read copy", right);
    }
    endFault(right, pages.of(right.page()));
  }

  private void endFault(DipcMessage message, DipcEntry entry) {
    Phase phase = entry.phase;
    entry.phase = Phase.IDLE;
    switch (phase) {
      case READING -> grant(message.page(), entry, Access.READ);
      case WRITING -> {
        entry.holder = true;
        grant(message.page(), entry, Access.WRITE);
      }
      case IDLE -> throw ProtocolError.unexpected(host.self(), phase, message);
    }
    tellShmMan(new Done(message.page()));
  }

  private void grant(long page, DipcEntry entry, Access access) {
    host.grant(page, access);
    long leastPicos = settings.leastPicos(access);
    if (leastPicos > 0) {
      entry.quanta++;
      host.setTimer(leastPicos, page, QUANTUM);
    }
  }

  @Override
  public PageFacts facts(long page) {
    DipcEntry entry = pages.of(page);
    if (!created(page)) {
      return new PageFacts(
          entry.holder, NodeSet.empty(), PageFacts.NOBODY, PageFacts.NOBODY, entry.quiet());
    }
    ManagedSegment segment = shmMan.of(page);
    boolean quiet = entry.quiet() && !segment.lock.isTaken();
    int known = segment.lost ? PageFacts.NOBODY : segment.holder;
    return new PageFacts(entry.holder, segment.readers, PageFacts.NOBODY, known, quiet);
  }

  @Override
  public String entry(long page) {
    return pages.of(page) + (created(page) ? ", " + shmMan.of(page) : "");
  }
}
