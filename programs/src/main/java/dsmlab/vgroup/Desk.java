package dsmlab.vgroup;

import dsmlab.vgroup.ProcessState.Wait;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;

/** What the parts of a kernel share: its host, its groups, and what it knows of its processes. */
final class Desk {

  private final GroupHost host;
  private final GroupSettings settings;
  private final LocalGroups groups;
  private final Post post;
  private final Int2ObjectOpenHashMap<ProcessState> states = new Int2ObjectOpenHashMap<>();

  Desk(GroupHost host, GroupSettings settings, MemberHosts hosts) {
    this.host = host;
    this.settings = settings;
    this.groups = new LocalGroups(host.self(), settings, hosts);
    this.post = new Post(host, settings, hosts);
  }

  GroupHost host() {
    return host;
  }

  GroupSettings settings() {
    return settings;
  }

  LocalGroups groups() {
    return groups;
  }

  Post post() {
    return post;
  }

  ProcessState state(int process) {
    return states.computeIfAbsent(process, ProcessState::new);
  }

  /** Whether a process is one of this machine. */
  boolean isHere(int process) {
    return process >= 0 && process < host.processes() && host.nodeOf(process) == host.self();
  }

  /** Ends the call of a process. */
  void answer(ProcessState state, GroupAnswer answer) {
    state.await(Wait.NOTHING);
    host.answer(state.process(), answer);
  }

  void done(ProcessState state) {
    answer(state, new GroupAnswer.Done());
  }

  void fail(ProcessState state, GroupError error) {
    answer(state, new GroupAnswer.Failed(error));
  }

  /** Lets a process wait, at most for some time. */
  void await(ProcessState state, Wait what, long timeoutPicos) {
    state.await(what);
    if (timeoutPicos != GroupCall.FOREVER) {
      setTimer(state, timeoutPicos);
    }
  }

  /** Sets a timer that is about the present call of a process. */
  void setTimer(ProcessState state, long delayPicos) {
    host.setTimer(delayPicos, (long) state.process() << Integer.SIZE | state.call(), 0);
  }

  void spendHandOver() {
    host.spend(GroupService.HAND_OVER, settings.handOverPicos());
  }

  void spendPacket() {
    host.spend(GroupService.PACKET, settings.packetPicos());
  }
}
