package dsmlab.vgroup;

import dsmlab.vgroup.GroupMessage.JoinAnswer;
import dsmlab.vgroup.GroupMessage.JoinQuery;
import dsmlab.vgroup.ProcessState.Wait;

/** Who is a member of which group. */
final class Admissions {

  private final Desk desk;

  Admissions(Desk desk) {
    this.desk = desk;
  }

  void create(ProcessState state, GroupCall.CreateGroup call) {
    Integer group = desk.groups().newId(call.local());
    if (group == null) {
      desk.fail(state, GroupError.NO_SPACE);
      return;
    }
    GroupFacts facts = new GroupFacts(desk.host().user(state.process()), call.restricted());
    desk.groups().add(group, facts, state.process());
    desk.answer(state, new GroupAnswer.Created(group));
  }

  void join(ProcessState state, GroupCall.JoinGroup call) {
    if (!desk.isHere(call.process()) || !desk.host().lives(call.process())) {
      desk.fail(state, GroupError.NOT_HERE);
      return;
    }
    GroupFacts facts = desk.groups().facts(call.group());
    if (facts != null) {
      admit(state, call, facts);
    } else if (!GroupIds.isGroup(call.group())) {
      desk.fail(state, GroupError.NO_GROUP);
    } else if (GroupIds.isLocal(call.group())) {
      boolean elsewhere = GroupIds.nodeOf(call.group()) != desk.host().self();
      desk.fail(state, elsewhere ? GroupError.NOT_HERE : GroupError.NO_GROUP);
    } else {
      state.joins(call);
      state.await(Wait.ADMISSION);
      state.allow(desk.settings().attempts());
      ask(state);
    }
  }

  private void admit(ProcessState state, GroupCall.JoinGroup call, GroupFacts facts) {
    if (facts.admits(desk.host().user(call.process()))) {
      desk.groups().add(call.group(), facts, call.process());
      desk.done(state);
    } else {
      desk.fail(state, GroupError.NOT_ALLOWED);
    }
  }

  /** Asks the machines with members, as long as there is an attempt left. */
  void ask(ProcessState state) {
    GroupCall.JoinGroup call = state.joining();
    if (call == null || !state.tryAgain()) {
      desk.fail(state, GroupError.NO_GROUP);
      return;
    }
    desk.post()
        .toGroup(
            call.group(),
            address -> new JoinQuery(state.process(), state.call(), call.group(), address));
    desk.setTimer(state, desk.settings().timeoutPicos());
  }

  void onQuery(JoinQuery query) {
    desk.spendPacket();
    GroupFacts facts = desk.groups().facts(query.group());
    if (facts == null) {
      desk.host().count(GroupService.UNWANTED);
    } else {
      desk.post()
          .toProcess(query.joiner(), new JoinAnswer(query.joiner(), query.sequence(), facts));
    }
  }

  void onAnswer(JoinAnswer answer) {
    desk.spendPacket();
    ProcessState state = desk.state(answer.joiner());
    GroupCall.JoinGroup call = state.joining();
    if (call != null && state.awaits(Wait.ADMISSION) && state.call() == answer.sequence()) {
      admit(state, call, answer.facts());
    }
  }

  void leave(ProcessState state, GroupCall.LeaveGroup call) {
    if (!desk.isHere(call.process())) {
      desk.fail(state, GroupError.NOT_HERE);
    } else if (desk.groups().remove(call.group(), call.process())) {
      desk.done(state);
    } else {
      desk.fail(state, GroupError.NOT_MEMBER);
    }
  }
}
