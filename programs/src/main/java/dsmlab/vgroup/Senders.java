package dsmlab.vgroup;

import dsmlab.vgroup.GroupMessage.NoProcess;
import dsmlab.vgroup.GroupMessage.Reply;
import dsmlab.vgroup.GroupMessage.ReplyPending;
import dsmlab.vgroup.GroupMessage.Request;
import dsmlab.vgroup.ProcessState.Wait;

/** The sending side of a kernel: messages of its processes, and the replies to them. */
final class Senders {

  private final Desk desk;
  private final Receivers receivers;

  Senders(Desk desk, Receivers receivers) {
    this.desk = desk;
    this.receivers = receivers;
  }

  void send(ProcessState state, GroupCall.Send call) {
    endLast(state);
    if (!GroupIds.isGroup(call.destination()) && !exists(call.destination())) {
      desk.fail(state, GroupError.NO_PROCESS);
      return;
    }
    Request request = request(state, call, GroupMessage.UNICAST);
    state.sends(new Sending(request, desk.host().nowPicos()));
    if (call.replied()) {
      state.await(Wait.FIRST_REPLY);
      state.allow(desk.settings().attempts() - 1);
    }
    deliverHere(state, request);
    transmit(state, request);
    if (!call.replied()) {
      desk.done(state);
    } else if (!isForOneHere(request)) {
      desk.setTimer(state, desk.settings().timeoutPicos());
    }
  }

  private static Request request(ProcessState state, GroupCall.Send call, int address) {
    return new Request(
        state.process(), state.call(), call.destination(), call.message(), call.replied(), address);
  }

  private boolean exists(int process) {
    boolean known = process >= 0 && process < desk.host().processes();
    return known && (!desk.isHere(process) || desk.host().lives(process));
  }

  private boolean isForOneHere(Request request) {
    return !GroupIds.isGroup(request.destination()) && desk.isHere(request.destination());
  }

  private void deliverHere(ProcessState state, Request request) {
    int destination = request.destination();
    if (GroupIds.isGroup(destination)) {
      desk.groups().members(destination).stream()
          .filter(member -> member != state.process())
          .forEach(member -> receivers.handOver(request, member));
    } else if (desk.isHere(destination)) {
      receivers.handOver(request, destination);
    }
  }

  private void transmit(ProcessState state, Request request) {
    int destination = request.destination();
    if (GroupIds.isGroup(destination)) {
      GroupCall.Send call = new GroupCall.Send(request.message(), destination, request.replied());
      desk.post().toGroup(destination, address -> request(state, call, address));
    } else if (!desk.isHere(destination)) {
      desk.post().toProcess(destination, request);
    }
  }

  void getReply(ProcessState state, GroupCall.GetReply call) {
    Sending sending = state.sending();
    Reply reply = sending == null ? null : sending.take(desk.host().donePicos());
    if (reply != null) {
      desk.answer(state, new GroupAnswer.Replied(reply.replier(), reply.message()));
    } else if (sending == null || !sending.expectsMore() || call.timeoutPicos() == 0) {
      desk.fail(state, GroupError.TIMED_OUT);
    } else {
      desk.await(state, Wait.NEXT_REPLY, call.timeoutPicos());
    }
  }

  void onReply(Reply reply) {
    ProcessState state = desk.state(reply.sender());
    Sending sending = state.sending();
    if (sending == null || !sending.isOpenFor(reply.sequence())) {
      desk.host().count(GroupService.LATE_REPLIES);
    } else if (!sending.add(reply)) {
      desk.host().count(GroupService.DUPLICATES);
    } else {
      giveReply(state, sending);
    }
  }

  private void giveReply(ProcessState state, Sending sending) {
    boolean first = state.awaits(Wait.FIRST_REPLY);
    if (!first && !state.awaits(Wait.NEXT_REPLY)) {
      return;
    }
    long donePicos = desk.host().donePicos();
    Reply next = sending.take(donePicos);
    if (next != null) {
      if (first && sending.isToGroup()) {
        desk.host().replied(donePicos - sending.sincePicos());
      }
      desk.answer(state, new GroupAnswer.Replied(next.replier(), next.message()));
    }
  }

  /** The receiver lives: it is worth while to go on asking. */
  void onReplyPending(ReplyPending pending) {
    ProcessState state = desk.state(pending.sender());
    if (awaitsFirstReply(state, pending.sequence())) {
      state.allow(desk.settings().attempts());
    }
  }

  void onNoProcess(NoProcess answer) {
    ProcessState state = desk.state(answer.sender());
    if (awaitsFirstReply(state, answer.sequence())) {
      fail(state, GroupError.NO_PROCESS);
    }
  }

  private static boolean awaitsFirstReply(ProcessState state, int sequence) {
    return state.awaits(Wait.FIRST_REPLY) && state.call() == sequence;
  }

  /** The time without a reply is over. */
  void again(ProcessState state) {
    Sending sending = state.sending();
    if (sending == null || !state.tryAgain()) {
      fail(state, GroupError.NO_REPLY);
      return;
    }
    desk.host().count(GroupService.RETRANSMISSIONS);
    transmit(state, sending.request());
    desk.setTimer(state, desk.settings().timeoutPicos());
  }

  private void fail(ProcessState state, GroupError error) {
    Sending sending = state.sending();
    if (sending != null) {
      sending.fail();
    }
    desk.host().count(GroupService.FAILED_SENDS);
    desk.fail(state, error);
  }

  /** The process sends no more, or something else. */
  void endLast(ProcessState state) {
    Sending last = state.sending();
    state.sends(null);
    if (last != null && last.lastReplyAfterPicos() >= 0 && last.isToGroup()) {
      desk.host().lastReplied(last.lastReplyAfterPicos());
    }
  }
}
