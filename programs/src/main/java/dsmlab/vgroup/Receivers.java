package dsmlab.vgroup;

import dsmlab.vgroup.GroupMessage.NoProcess;
import dsmlab.vgroup.GroupMessage.Reply;
import dsmlab.vgroup.GroupMessage.ReplyPending;
import dsmlab.vgroup.GroupMessage.Request;
import dsmlab.vgroup.ProcessState.Wait;
import java.util.Set;
import java.util.function.Consumer;

/** The receiving side of a kernel: messages to its processes, and their replies. */
final class Receivers {

  private final Desk desk;
  private final Consumer<Reply> repliesHere;
  private final Consumer<NoProcess> refusalsHere;

  /**
   * Makes the receiving side.
   *
   * @param repliesHere takes replies to processes of this machine
   * @param refusalsHere the same of messages that no process will reply to
   */
  Receivers(Desk desk, Consumer<Reply> repliesHere, Consumer<NoProcess> refusalsHere) {
    this.desk = desk;
    this.repliesHere = repliesHere;
    this.refusalsHere = refusalsHere;
  }

  /** A message of a process of this machine to another one. */
  void handOver(Request request, int receiver) {
    desk.spendHandOver();
    deliver(request, receiver);
  }

  /** A message has come in a packet. */
  void onRequest(Request request) {
    desk.spendPacket();
    if (!GroupIds.isGroup(request.destination())) {
      onRequestToOne(request);
      return;
    }
    Set<Integer> members = desk.groups().members(request.destination());
    if (members.isEmpty()) {
      desk.host().count(GroupService.UNWANTED);
    }
    members.forEach(member -> deliver(request, member));
  }

  private void onRequestToOne(Request request) {
    Mailbox mailbox = desk.state(request.destination()).mailbox();
    boolean replied = mailbox.replyTo(request) != null;
    if (!replied && !desk.host().lives(request.destination())) {
      refuse(request);
      return;
    }
    boolean pending = mailbox.isPending(request);
    deliver(request, request.destination());
    if (pending) {
      answerPending(request);
    }
  }

  private void deliver(Request request, int receiver) {
    ProcessState state = desk.state(receiver);
    if (state.mailbox().offer(request)) {
      giveMessage(state);
      return;
    }
    desk.host().count(GroupService.DUPLICATES);
    Reply reply = state.mailbox().replyTo(request);
    if (reply != null) {
      send(reply);
    }
  }

  void receive(ProcessState state, GroupCall.Receive call) {
    state.await(Wait.MESSAGE);
    giveMessage(state);
    if (state.awaits(Wait.MESSAGE)) {
      if (call.timeoutPicos() == 0) {
        desk.fail(state, GroupError.TIMED_OUT);
      } else {
        desk.await(state, Wait.MESSAGE, call.timeoutPicos());
      }
    }
  }

  private void giveMessage(ProcessState state) {
    Request next = state.awaits(Wait.MESSAGE) ? state.mailbox().take() : null;
    if (next != null) {
      desk.answer(
          state, new GroupAnswer.Received(next.sender(), next.destination(), next.message()));
    }
  }

  void reply(ProcessState state, GroupCall.Reply call) {
    Request request = state.mailbox().release(call.sender());
    if (request == null) {
      desk.fail(state, GroupError.NOT_AWAITING);
      return;
    }
    if (request.replied()) {
      Reply reply =
          new Reply(request.sender(), request.sequence(), state.process(), call.message());
      state.mailbox().replied(reply);
      send(reply);
    }
    desk.done(state);
  }

  private void send(Reply reply) {
    if (desk.isHere(reply.sender())) {
      desk.spendHandOver();
      repliesHere.accept(reply);
    } else {
      desk.post().toProcess(reply.sender(), reply);
    }
  }

  private void refuse(Request request) {
    NoProcess refusal = new NoProcess(request.sender(), request.sequence());
    if (!request.replied()) {
      return;
    }
    if (desk.isHere(request.sender())) {
      refusalsHere.accept(refusal);
    } else {
      desk.post().toProcess(request.sender(), refusal);
    }
  }

  private void answerPending(Request request) {
    if (request.replied()) {
      desk.post()
          .toProcess(request.sender(), new ReplyPending(request.sender(), request.sequence()));
    }
  }

  /** A process ends: nobody replies any more to what was sent to it alone. */
  void end(ProcessState state) {
    state.mailbox().abandon().stream()
        .filter(request -> !GroupIds.isGroup(request.destination()))
        .forEach(this::refuse);
  }
}
