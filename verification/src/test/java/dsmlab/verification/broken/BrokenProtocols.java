package dsmlab.verification.broken;

import static dsmlab.protocol.Access.NONE;
import static dsmlab.protocol.Access.READ;
import static dsmlab.protocol.Access.WRITE;
import static dsmlab.protocol.MessageKind.ACK;
import static dsmlab.protocol.MessageKind.CONFIRM;
import static dsmlab.protocol.MessageKind.FORWARD;
import static dsmlab.protocol.MessageKind.GRANT;
import static dsmlab.protocol.MessageKind.INVALIDATE;
import static dsmlab.protocol.MessageKind.PAGE;
import static dsmlab.protocol.MessageKind.REPLY;
import static dsmlab.protocol.MessageKind.REQUEST;
import static dsmlab.protocol.MessageKind.UPDATE;
import static dsmlab.verification.broken.BrokenProtocol.broken;
import static dsmlab.verification.broken.Defects.forgettingTimers;
import static dsmlab.verification.broken.Defects.insteadOfFault;
import static dsmlab.verification.broken.Defects.keepingCopiesForOneReference;
import static dsmlab.verification.broken.Defects.notInstalling;
import static dsmlab.verification.broken.Defects.notSetting;
import static dsmlab.verification.broken.Defects.sendingTheNeighbour;
import static dsmlab.verification.broken.Selection.receiving;
import static dsmlab.verification.broken.Selection.sending;

import dsmlab.protocol.Message;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import dsmlab.verification.explore.ExploredCase;
import java.util.List;
import java.util.stream.Stream;

/** All protocols that are broken on purpose, a line or two each, grouped by the real ones. */
final class BrokenProtocols {

  private static final ExploredCase TWO_PAGES = ExploredCase.of(2, 2, 2);

  private static final ExploredCase TWO_NODES = ExploredCase.of(2, 1, 2);

  private static final String MISSED =
      "slow memory lets a node miss a write for as long as it likes";

  private BrokenProtocols() {}

  static List<BrokenProtocol> all() {
    return Stream.of(
            monitorCentral(),
            improvedCentral(),
            fixedDistributed(),
            broadcast(),
            group(),
            dynamic(),
            dynamicCopySet(),
            dynamicHinted(),
            centralServer(),
            migration(),
            writeUpdate(),
            sequencedUpdate(),
            dipc(),
            kdipc(),
            mirage())
        .flatMap(List::stream)
        .toList();
  }

  private static List<BrokenProtocol> monitorCentral() {
    String id = "monitor-central";
    return List.of(
        broken(
            id,
            "one reader is not invalidated, its ack taken for given",
            sending(INVALIDATE).ofLast().skipped("Ack")),
        broken(id, "an invalidation gets lost", sending(INVALIDATE).ofLast().dropped()),
        broken(id, "nobody confirms", sending(CONFIRM).dropped()),
        broken(
            id,
            "the manager unlocks before the confirmation",
            new Both(
                sending(FORWARD)
                    .after((at, _, order) ->
                        at.receive(
                            requester(order), Records.sibling(order, "Confirm", order.page()))),
                receiving(CONFIRM).dropped())),
        broken(
            id,
            "readers acknowledge an invalidation and keep the copy",
            receiving(INVALIDATE)
                .instead((at, sender, order) ->
                    at.send(sender, Records.sibling(order, "Ack", order.page())))),
        broken(
            id,
            "an order to send the page to a writer becomes one to send it to a reader",
            sending(FORWARD).with("access", WRITE).altered("access", READ)),
        broken(
            id,
            "a writer without a copy gets the right without the page",
            sending(FORWARD)
                .with("access", WRITE)
                .altered((_, order) ->
                    Records.sibling(order, "SendGrant", order.page(), requester(order)))),
        broken(
            id,
            "the manager goes on naming the old owner",
            receiving(CONFIRM)
                .instead((at, sender, confirm) -> {
                  Inside info = at.entry("info", confirm.page());
                  Integer owner = info.get("owner", Integer.class);
                  at.receive(sender, confirm);
                  info.set("owner", owner);
                })));
  }

  private static List<BrokenProtocol> improvedCentral() {
    String id = "improved-central";
    return List.of(
        broken(
            id,
            "one reader is not invalidated, its ack taken for given",
            sending(INVALIDATE).ofLast().skipped("Ack")),
        broken(
            id,
            "the copy set is forgotten on transfer",
            sending(PAGE).altered("copySet", NodeSet.empty())),
        broken(
            id,
            "a writer does not wait for acks",
            new Both(
                sending(INVALIDATE)
                    .after((at, reader, order) ->
                        at.receive(reader, Records.sibling(order, "Ack", order.page()))),
                receiving(ACK).dropped())),
        broken(id, "the first ack counts for all", FirstAckCounts::new),
        broken(
            id,
            "a copy that its invalidation has overtaken is kept",
            keepingCopiesForOneReference()),
        broken(id, "the manager forwards to the old owner", ForwardingToOldOwner::new),
        broken(id, "a request gets lost", receiving(REQUEST).ofLast().dropped()),
        broken(
            id,
            "the owner does not note a reader",
            receiving(FORWARD).with("access", READ).after(BrokenProtocols::forgetReader)),
        broken(
            id,
            "the owner gives the page to a writer and stays the owner",
            receiving(FORWARD)
                .with("access", WRITE)
                .when((at, _, order) -> at.owns(order.page()) && requester(order) != at.self())
                .instead((at, _, order) ->
                    at.send(
                        requester(order),
                        Records.sibling(
                            order,
                            "OwnedPage",
                            order.page(),
                            at.host().contents(order.page()),
                            NodeSet.empty())))));
  }

  private static List<BrokenProtocol> fixedDistributed() {
    String id = "fixed-distributed";
    return List.of(
        broken(
            id,
            "one node asks the wrong manager",
            sending(REQUEST)
                .when((at, _, _) -> at.isLast())
                .redirected((at, manager, _) -> at.after(manager))),
        broken(
                id,
                "an upgrade keeps another reader",
                sending(GRANT).altered("copySet", NodeSet.empty()))
            .with("upgrade", "grant"),
        broken(id, "a write is performed before the acks", WritingBeforeAcks::new),
        broken(id, "the contents of another page are sent", sendingTheNeighbour()).in(TWO_PAGES),
        broken(id, "a page arrives twice", receiving(PAGE).twice()));
  }

  private static List<BrokenProtocol> broadcast() {
    String id = "broadcast";
    return List.of(
        broken(id, "broadcasts do not reach one node", sending(REQUEST).ofLast().dropped()),
        broken(
            id,
            "what was served is forgotten on transfer",
            sending(PAGE)
                .altered((_, page) ->
                    Records.has(page, "served")
                        ? Records.with(page, "served", Records.constant(page, "served", "NONE"))
                        : page)),
        broken(id, "all requests have the same serial", sending(REQUEST).altered("serial", 1))
            .in(TWO_NODES),
        broken(
            id,
            "who does not own the page forgets requests",
            receiving(REQUEST).when((at, _, request) -> !at.owns(request.page())).dropped()),
        broken(
            id,
            "a copy that its invalidation has overtaken is kept",
            keepingCopiesForOneReference()),
        broken(
            id, "readers acknowledge before they drop the copy", () -> new AnsweringFirst("Ack")));
  }

  private static List<BrokenProtocol> group() {
    String id = "group";
    return List.of(
        broken(id, "requests do not reach one node", sending(REQUEST).ofLast().dropped()),
        broken(
            id,
            "who waits does not tell a writer of its own request",
            KeepingOwnRequestToItself::new),
        broken(
            id,
            "a copy that its invalidation has overtaken is kept",
            keepingCopiesForOneReference()),
        broken(
            id, "readers acknowledge before they drop the copy", () -> new AnsweringFirst("Ack")));
  }

  private static List<BrokenProtocol> dynamic() {
    String id = "dynamic";
    return List.of(
        broken(
            id,
            "the copy set is forgotten on transfer",
            sending(PAGE).altered("copySet", NodeSet.empty())),
        broken(
            id,
            "the old owner is not in the copy set that it hands over",
            sending(PAGE)
                .altered(
                    (at, page) -> Records.with(page, "copySet", copySet(page).without(at.self())))),
        broken(
            id,
            "an invalidated node takes itself for the owner",
            receiving(INVALIDATE)
                .after((at, _, order) -> at.entry(order.page()).set("probOwner", at.self()))),
        broken(
            id,
            "a request is forwarded in a circle",
            sending(FORWARD).redirected((at, _, _) -> at.self())),
        broken(
                id,
                "an upgrade keeps another reader",
                sending(GRANT).altered("copySet", NodeSet.empty()))
            .with("upgrade", "grant"),
        broken(
            id,
            "requests that come during an own fault are forgotten",
            receiving(REQUEST, FORWARD)
                .when((at, _, request) -> !at.protocol().facts(request.page()).quiet())
                .dropped()),
        broken(
            id,
            "the owner serves a reader and stays the owner",
            receiving(REQUEST)
                .with("access", READ)
                .when((at, _, request) -> at.owns(request.page()))
                .after((at, _, request) -> at.entry(request.page()).set("probOwner", at.self()))));
  }

  private static List<BrokenProtocol> dynamicCopySet() {
    String id = "dynamic-copyset";
    return List.of(
        broken(
            id,
            "an invalidation is not passed on to copies of copies",
            sending(INVALIDATE).when((at, _, order) -> !at.owns(order.page())).skipped("Ack")),
        broken(
            id,
            "a node acknowledges before the copies of its copy are gone",
            new Both(
                receiving(INVALIDATE)
                    .before((at, sender, order) ->
                        at.send(sender, Records.sibling(order, "Ack", order.page()))),
                sending(ACK).dropped())),
        broken(
            id,
            "a new owner forgets the copies of its own copy",
            receiving(PAGE)
                .when((_, _, page) -> Records.has(page, "copySet"))
                .before((at, _, page) -> at.entry(page.page()).set("copySet", NodeSet.empty()))),
        broken(
            id,
            "a node does not note the reader that it serves",
            receiving(REQUEST, FORWARD).with("access", READ).after(BrokenProtocols::forgetReader)),
        broken(
            id,
            "a copy that its invalidation has overtaken is kept",
            keepingCopiesForOneReference()));
  }

  private static List<BrokenProtocol> dynamicHinted() {
    String id = "dynamic-hinted";
    return List.of(
        broken(
                id,
                "a broadcast invalidation misses a node, its ack taken for given",
                sending(INVALIDATE).ofLast().skipped("Ack"))
            .with("broadcastEvery", "0"),
        broken(
                id,
                "a node without a copy does not answer a broadcast",
                receiving(INVALIDATE)
                    .when((at, _, order) -> at.host().access(order.page()) == NONE)
                    .dropped())
            .with("broadcastEvery", "0"),
        broken(id, "the first ack of a broadcast counts for all", FirstAckCounts::new)
            .with("broadcastEvery", "1"));
  }

  private static List<BrokenProtocol> centralServer() {
    String id = "central-server";
    return List.of(
        broken(id, "the server replies with an old value", OldReplies::new),
        broken(
            id,
            "the server replies to a store without performing it",
            receiving(REQUEST)
                .when((_, _, request) -> reference(request).access() == WRITE)
                .instead((at, sender, request) ->
                    at.send(sender, Records.sibling(request, "Reply", request.page(), 0L)))),
        broken(
            id,
            "a client reads its own memory",
            insteadOfFault(READ, (at, fault) -> at.host().complete(fault.page()))),
        broken(
            id,
            "a reply reaches another client",
            sending(REPLY).redirected((at, client, _) -> at.after(client))),
        broken(
            id,
            "a reply is sent to nobody",
            sending(REPLY).redirected((at, _, _) -> at.host().nodes())));
  }

  private static List<BrokenProtocol> migration() {
    String id = "migration";
    return List.of(
        broken(id, "a page leaves a copy behind", notSetting(NONE)),
        broken(id, "the manager forwards to the old owner", ForwardingToOldOwner::new),
        broken(id, "a page goes on as it came, without what was written", SendingAsItCame::new),
        broken(
            id,
            "requests that overtake the page are forgotten",
            receiving(FORWARD).when((at, _, order) -> !at.owns(order.page())).dropped()),
        broken(id, "the contents that arrive are not stored", notInstalling()));
  }

  private static List<BrokenProtocol> writeUpdate() {
    String id = "write-update";
    return List.of(
        broken(id, "updates do not reach one holder", sending(UPDATE).ofLast().dropped())
            .unseenByLitmus(MISSED),
        broken(id, "an update overtakes the copy", () -> Delaying.sending(PAGE)),
        broken(
                id,
                "the home does not note a holder",
                receiving(REQUEST)
                    .after((at, reader, request) -> {
                      Inside entry = at.entry(request.page());
                      NodeSet holders = entry.get("holders", NodeSet.class);
                      entry.set("holders", holders.without(reader));
                    }))
            .unseenByLitmus(MISSED),
        broken(id, "updates change places", () -> Delaying.receiving(UPDATE)).in(TWO_NODES),
        broken(id, "a writer does not write its own copy", Defects.completingElsewhere()),
        broken(id, "a holder gets the page of the first transfer", SendingAsTheFirstTime::new)
            .unseenByLitmus(MISSED));
  }

  private static List<BrokenProtocol> sequencedUpdate() {
    String id = "sequenced-update";
    return List.of(
        broken(
            id,
            "updates of others do not reach one copy",
            sending(UPDATE)
                .ofLast()
                .when((_, last, update) -> !Records.get(update, "writer").equals(last))
                .dropped()),
        broken(id, "updates change places", () -> Delaying.receiving(UPDATE)).in(TWO_NODES),
        broken(
                id,
                "a writer does not wait for its own update",
                new Both(
                    insteadOfFault(
                        WRITE,
                        (at, fault) -> {
                          if (at.self() == 0) {
                            at.protocol().onFault(fault);
                          } else {
                            at.send(
                                0,
                                sequenced("Request", fault.page(), at.self(), fault.reference()));
                            at.host().complete(fault.page());
                          }
                        }),
                    receiving(UPDATE)
                        .when((at, _, update) -> Records.get(update, "writer").equals(at.self()))
                        .instead((at, _, update) -> at.host().perform(reference(update)))))
            .in(TWO_NODES),
        broken(
            id,
            "one node orders its writes itself",
            sending(REQUEST)
                .when((at, _, request) -> at.isLast() && Records.has(request, "reference"))
                .instead((at, _, request) -> {
                  Message update =
                      Records.sibling(
                          request, "Update", request.page(), at.self(), reference(request));
                  at.host().multicast(NodeSet.all(at.host().nodes()).without(at.self()), update);
                  at.receive(at.self(), update);
                })));
  }

  private static List<BrokenProtocol> mirage() {
    String id = "mirage";
    return List.of(
        broken(
            id,
            "one reader is not invalidated, its answer taken for given",
            sending(INVALIDATE).ofLast().skipped("Invalidated")),
        broken(
            id,
            "readers give up after they have answered",
            () -> new AnsweringFirst("Invalidated")),
        broken(id, "a clock site that serves readers keeps the right to write", notSetting(READ)),
        broken(id, "a clock site that passes the page on keeps its copy", notSetting(NONE)),
        broken(
            id,
            "the library site serves the next before the requester is served",
            new Both(
                sending(FORWARD)
                    .after((at, _, order) ->
                        at.receive(
                            requester(order), Records.sibling(order, "Served", order.page()))),
                receiving(CONFIRM).dropped())),
        broken(id, "the page is not put into memory", notInstalling()),
        broken(id, "the window never ends", forgettingTimers(0)).with("quantum", "1ms"),
        broken(id, "the clock site is not asked again", forgettingTimers(1)).with("quantum", "1ms"),
        broken(
                id,
                "the window is ignored",
                receiving(FORWARD)
                    .instead((at, sender, order) -> {
                      Inside entry = at.entry(order.page());
                      Integer windows = entry.get("windows", Integer.class);
                      entry.set("windows", 0);
                      at.receive(sender, order);
                      entry.set("windows", windows);
                    }))
            .with("quantum", "1ms"),
        broken(id, "the window is too short", Defects.shorteningTimers(0)).with("quantum", "1ms"));
  }

  private static List<BrokenProtocol> dipc() {
    String id = "dipc";
    return List.of(
        broken(
            id,
            "one reader is not stopped, its answer taken for given",
            sending(INVALIDATE).ofLast().skipped("Stopped")),
        broken(
            id,
            "the shm_man unlocks before the requester is done",
            new Both(
                sending(FORWARD)
                    .after((at, _, order) ->
                        at.receive(requester(order), Records.sibling(order, "Done", order.page()))),
                receiving(CONFIRM).dropped())),
        broken(id, "readers stop after they have answered", () -> new AnsweringFirst("Stopped")),
        broken(id, "a holder that serves a reader keeps the right to write", notSetting(READ)),
        broken(id, "the timer of the quantum is forgotten", forgettingTimers(0))
            .with("quantum", "1ms"),
        broken(id, "a refused order is not given again", forgettingTimers(1))
            .with("quantum", "1ms")
            .with("early", "retry"),
        broken(
                id,
                "a machine refuses orders without end",
                receiving(INVALIDATE, FORWARD)
                    .instead((at, sender, order) ->
                        at.send(sender, Records.sibling(order, "Retry", order.page(), order))))
            .with("quantum", "1ms")
            .with("early", "retry"),
        broken(
                id,
                "the quantum is ignored",
                receiving(INVALIDATE, FORWARD)
                    .instead((at, sender, order) -> {
                      Inside entry = at.entry(order.page());
                      Integer quanta = entry.get("quanta", Integer.class);
                      entry.set("quanta", 0);
                      at.receive(sender, order);
                      entry.set("quanta", quanta);
                    }))
            .with("quantum", "1ms"),
        broken(id, "the quantum is too short", Defects.shorteningTimers(0)).with("quantum", "1ms"));
  }

  private static List<BrokenProtocol> kdipc() {
    String id = "kdipc";
    return List.of(
        broken(id, "the only copy stays behind when it moves along the chain", notSetting(NONE))
            .with("copies", "single")
            .with("location", "chain"),
        broken(id, "a query for the only copy misses a node", sending(REQUEST).ofLast().dropped())
            .with("copies", "single")
            .with("location", "broadcast"),
        broken(id, "the directory names the old owner of the only copy", ForwardingToOldOwner::new)
            .with("copies", "single")
            .with("location", "central"),
        broken(id, "the only copy moves as it came to the home's requester", SendingAsItCame::new)
            .with("copies", "single")
            .with("location", "home")
            .with("confirm", "true"),
        broken(id, "nobody confirms to the home", sending(CONFIRM).dropped())
            .with("copies", "readers")
            .with("location", "home")
            .with("confirm", "true"),
        broken(
                id,
                "one reader along the chain is not invalidated, its ack taken for given",
                sending(INVALIDATE).ofLast().skipped("Ack"))
            .with("location", "chain"));
  }

  private static void forgetReader(Site at, int sender, Message request) {
    Inside entry = at.entry(request.page());
    NodeSet copySet = entry.get("copySet", NodeSet.class);
    entry.set("copySet", copySet.without(requester(request)));
  }

  private static int requester(Message locating) {
    return ((Message.Locating) locating).requester();
  }

  private static NodeSet copySet(Message page) {
    return (NodeSet) Records.get(page, "copySet");
  }

  private static Reference reference(Message message) {
    return (Reference) Records.get(message, "reference");
  }

  private static Message sequenced(String name, Object... values) {
    return Records.of("dsmlab.protocol.update.SequencedMessage", name, values);
  }
}
