package dsmlab.machine;

import dsmlab.sim.EventHandler;
import dsmlab.systemv.service.ServiceNode;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCall;
import dsmlab.vgroup.GroupHost;
import dsmlab.vgroup.GroupKernel;
import dsmlab.vgroup.GroupMessage;
import dsmlab.vgroup.GroupService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The V kernel of one node: its host. */
final class NodeGroups extends NodeService<GroupMessage> implements GroupHost {

  private final GroupKernel kernel;
  private final EventHandler called = this::called;

  NodeGroups(ProgramReplay replay, int node, GroupService ofRun) {
    super(replay, node, GroupService.WORDS);
    this.kernel = ofRun.node(this);
  }

  @Override
  ServiceNode<GroupMessage> service() {
    return kernel;
  }

  /** A process calls; its processor is free to serve it. */
  void call(int process, GroupCall call) {
    machine().meters().call(machine().nowPicos(), self(), process, call);
    machine().recent().add(machine().nowPicos(), self(), "is called by process", process, call);
    node().cpu().serve(0, called, process, call);
  }

  private void called(long process, @Nullable Object call) {
    kernel.onCall((int) process, (GroupCall) Objects.requireNonNull(call));
    handleOwn();
  }

  boolean hears(GroupMessage message) {
    return kernel.hears(message);
  }

  @Override
  public boolean multicasts() {
    return machine().network().multicasts();
  }

  @Override
  public boolean lives(int process) {
    return !replay().process(process).ended();
  }

  @Override
  public long donePicos() {
    return node().cpu().work(0);
  }

  @Override
  public void answer(int process, GroupAnswer answer) {
    machine().meters().answer(machine().nowPicos(), self(), process, answer);
    machine().recent().add(machine().nowPicos(), self(), "answers process", process, answer);
    replay().called(process, answer);
  }

  @Override
  public void replied(long picos) {
    machine().meters().groups().firstReply(picos);
  }

  @Override
  public void lastReplied(long picos) {
    machine().meters().groups().lastReply(picos);
  }
}
