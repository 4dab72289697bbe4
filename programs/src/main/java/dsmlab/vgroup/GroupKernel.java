package dsmlab.vgroup;

import dsmlab.systemv.service.ServiceNode;
import dsmlab.vgroup.GroupMessage.NoProcess;
import dsmlab.vgroup.GroupMessage.Reply;
import dsmlab.vgroup.ProcessState.Wait;
import java.util.Optional;

/**
 * The V kernel of one machine as far as messages and groups go: Cheriton and Zwaenepoel,
 * "Distributed Process Groups in the V Kernel", ACM TOCS 3(2), 1985. A send to a group is sent
 * again until one member has replied or the limit is reached; nothing promises that all members get
 * it, nor that messages of different senders arrive in the same order everywhere.
 */
public final class GroupKernel implements ServiceNode<GroupMessage, GroupCall> {

  private final Desk desk;
  private final Receivers receivers;
  private final Senders senders;
  private final Admissions admissions;

  GroupKernel(GroupHost host, GroupSettings settings, MemberHosts hosts) {
    this.desk = new Desk(host, settings, hosts);
    this.receivers = new Receivers(desk, this::replyHere, this::refusalHere);
    this.senders = new Senders(desk, receivers);
    this.admissions = new Admissions(desk);
  }

  private void replyHere(Reply reply) {
    senders.onReply(reply);
  }

  private void refusalHere(NoProcess refusal) {
    senders.onNoProcess(refusal);
  }

  /** Answered now or later by {@link GroupHost#answer}. */
  @Override
  public void onCall(int process, GroupCall call) {
    desk.host().spend(GroupService.CALL, desk.settings().callPicos());
    ProcessState state = desk.state(process);
    state.called();
    switch (call) {
      case GroupCall.CreateGroup create -> admissions.create(state, create);
      case GroupCall.JoinGroup join -> admissions.join(state, join);
      case GroupCall.LeaveGroup leave -> admissions.leave(state, leave);
      case GroupCall.Send send -> senders.send(state, send);
      case GroupCall.Receive receive -> receivers.receive(state, receive);
      case GroupCall.Reply reply -> receivers.reply(state, reply);
      case GroupCall.GetReply getReply -> senders.getReply(state, getReply);
    }
  }

  /** Whether the network interface takes notice of a packet that arrives now. */
  public boolean hears(GroupMessage message) {
    return message.address() == GroupMessage.UNICAST || desk.groups().listensTo(message.address());
  }

  @Override
  public void onMessage(int sender, GroupMessage message) {
    switch (message) {
      case GroupMessage.Request request -> receivers.onRequest(request);
      case GroupMessage.JoinQuery query -> admissions.onQuery(query);
      case GroupMessage.JoinAnswer answer -> admissions.onAnswer(answer);
      case GroupMessage.Reply reply -> {
        desk.spendPacket();
        senders.onReply(reply);
      }
      case GroupMessage.ReplyPending pending -> {
        desk.spendPacket();
        senders.onReplyPending(pending);
      }
      case GroupMessage.NoProcess refusal -> {
        desk.spendPacket();
        senders.onNoProcess(refusal);
      }
    }
  }

  /** The kernel sends again by itself. */
  @Override
  public void onUndelivered(int destination, GroupMessage message) {}

  @Override
  public void onTimer(long id, int purpose) {
    ProcessState state = desk.state((int) (id >>> Integer.SIZE));
    if (state.call() != (int) id) {
      return; // it was about an earlier call
    }
    switch (state.waitingFor()) {
      case FIRST_REPLY -> senders.again(state);
      case ADMISSION -> admissions.ask(state);
      case NEXT_REPLY, MESSAGE -> desk.fail(state, GroupError.TIMED_OUT);
      case NOTHING -> {}
    }
  }

  @Override
  public void onExit(int process) {
    ProcessState state = desk.state(process);
    senders.endLast(state);
    state.await(Wait.NOTHING);
    desk.groups().removeFromAll(process);
    receivers.end(state);
  }

  @Override
  public Optional<String> waitingFor(int process) {
    Wait wait = desk.state(process).waitingFor();
    return wait == Wait.NOTHING ? Optional.empty() : Optional.of(wait.words());
  }
}
