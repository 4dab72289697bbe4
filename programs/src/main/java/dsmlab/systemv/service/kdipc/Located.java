package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.ProtocolNode;
import dsmlab.protocol.Reference;
import dsmlab.protocol.kdipc.KdipcProtocols;
import dsmlab.sim.NodeSet;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.kdipc.KdipcMessage.Locate;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Things that are found, and moved or copied, as pages are: the host of a page protocol, to which a
 * thing is a page and its use a reference. So what was proved of the protocol holds here: one node
 * may change a thing, and everybody who asks for it gets it.
 */
final class Located implements Host<Message> {

  private final IpcHost<KdipcMessage> ipc;
  private final Realm realm;
  private final KdipcSettings settings;
  private final Holdings holdings;
  private final Consumer<Runnable> later;
  private final ProtocolNode<Message> protocol;
  private final Long2ObjectOpenHashMap<Access> rights = new Long2ObjectOpenHashMap<>();
  private final Long2ObjectOpenHashMap<ArrayDeque<Use>> waiting = new Long2ObjectOpenHashMap<>();
  private PageContents sent = PageContents.NONE;

  /** What is to be done with a thing as soon as the node may. */
  private record Use(Access needed, Runnable action) {}

  /**
   * Things of one realm.
   *
   * @param later does something after the present handler
   */
  Located(
      IpcHost<KdipcMessage> ipc,
      Realm realm,
      KdipcSettings settings,
      Holdings holdings,
      Consumer<Runnable> later) {
    this.ipc = ipc;
    this.realm = realm;
    this.settings = settings;
    this.holdings = holdings;
    this.later = later;
    this.protocol = KdipcProtocols.KDIPC.create(this, settings.locating(realm));
  }

  /** Does something with a thing, at once if the node may, else when it has got it. */
  void use(long thing, Access needed, Runnable action) {
    ArrayDeque<Use> others = waiting.get(thing);
    if (others != null) {
      others.add(new Use(needed, action));
    } else if (access(thing).allows(needed)) {
      action.run();
    } else {
      ArrayDeque<Use> first = new ArrayDeque<>();
      first.add(new Use(needed, action));
      waiting.put(thing, first);
      later.accept(() -> raise(thing));
    }
  }

  private void raise(long thing) {
    ArrayDeque<Use> uses = waiting.get(thing);
    doAllowed(thing, uses);
    if (uses.isEmpty()) {
      waiting.remove(thing);
    } else {
      Reference reference = new Reference(0, 1, uses.getFirst().needed(), 0);
      protocol.onFault(new Fault(thing, reference));
    }
  }

  private void doAllowed(long thing, ArrayDeque<Use> uses) {
    for (Use use = takeAllowed(thing, uses); use != null; use = takeAllowed(thing, uses)) {
      use.action().run();
    }
  }

  private @Nullable Use takeAllowed(long thing, ArrayDeque<Use> uses) {
    for (Iterator<Use> each = uses.iterator(); each.hasNext(); ) {
      Use use = each.next();
      if (access(thing).allows(use.needed())) {
        each.remove();
        return use;
      }
    }
    return null;
  }

  void received(int sender, Message step) {
    protocol.onMessage(sender, step);
  }

  @Override
  public void grant(long thing, Access access) {
    setAccess(thing, access);
    if (access == Access.WRITE) {
      holdings.gained(thing);
    }
    doAllowed(thing, waiting.get(thing));
    later.accept(() -> goOn(thing));
  }

  @Override
  public void complete(long thing) {
    waiting.get(thing).remove().action().run();
    later.accept(() -> goOn(thing));
  }

  private void goOn(long thing) {
    if (waiting.get(thing).isEmpty()) {
      waiting.remove(thing);
    } else {
      raise(thing);
    }
  }

  @Override
  public int self() {
    return ipc.self();
  }

  @Override
  public int nodes() {
    return ipc.nodes();
  }

  @Override
  public int initialOwner(long thing) {
    return settings.initialOwner(realm, thing, nodes());
  }

  @Override
  public Access access(long thing) {
    Access known = rights.get(thing);
    return known == null ? protocol.initialAccess(thing) : known;
  }

  @Override
  public void setAccess(long thing, Access access) {
    if (access == Access.NONE) {
      holdings.lost(thing);
    }
    rights.put(thing, access);
  }

  @Override
  public void send(int destination, Message step) {
    if (destination == self()) {
      later.accept(() -> protocol.onMessage(destination, step));
    } else {
      ipc.send(destination, located(step));
    }
  }

  @Override
  public void multicast(NodeSet destinations, Message step) {
    if (destinations.contains(self())) {
      later.accept(() -> protocol.onMessage(self(), step));
    }
    ipc.multicast(destinations.without(self()), located(step));
  }

  private Locate located(Message step) {
    int bytes = step.kind() == MessageKind.PAGE ? holdings.bytes(sent) : 0;
    return new Locate(realm, step, bytes);
  }

  @Override
  public PageContents contents(long thing) {
    sent = holdings.contents(thing);
    return sent;
  }

  @Override
  public void install(long thing, PageContents contents) {
    holdings.install(thing, contents);
  }

  @Override
  public void completeElsewhere(long thing, long value) {
    throw notUsed();
  }

  @Override
  public long perform(Reference reference) {
    throw notUsed();
  }

  @Override
  public void acquired(int process) {
    throw notUsed();
  }

  @Override
  public void setTimer(long delayPicos, long thing, int purpose) {
    throw notUsed();
  }

  @Override
  public long remainingPicos(long thing, int purpose) {
    throw notUsed();
  }

  private static UnsupportedOperationException notUsed() {
    return new UnsupportedOperationException("no protocol that locates needs it");
  }
}
