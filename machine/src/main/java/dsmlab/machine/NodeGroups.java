package dsmlab.machine;

import dsmlab.program.Response;
import dsmlab.sim.EventHandler;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCall;
import dsmlab.vgroup.GroupHost;
import dsmlab.vgroup.GroupKernel;
import dsmlab.vgroup.GroupMessage;
import dsmlab.vgroup.GroupService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The V kernel of one node: its host. */
final class NodeGroups extends NodeService<GroupMessage, GroupKernel> implements GroupHost {

  private final GroupKernel kernel;
  private final EventHandler called = this::called;

  NodeGroups(ProgramReplay replay, int node, GroupService ofRun) {
    super(replay, node, GroupService.WORDS);
    this.kernel = ofRun.node(this);
  }

  @Override
  GroupKernel service() {
    return kernel;
  }

  @Override
  NodeGroups among(ClusterServices services) {
    return services.kernel(self());
  }

  /** A process calls; its processor is free to serve it. */
  void call(int process, GroupCall call) {
    machine().meters().call(machine().nowPicos(), self(), process, call);
    machine().recent().add(machine().nowPicos(), self(), "is called by process", process, call);
    node().cpu().serve(0, called, process, call);
  }

  private void called(long process, @Nullable Object call) {
    GroupCall known = (GroupCall) Objects.requireNonNull(call);
    int caller = (int) process;
    noteSharing(caller);
    tell(told -> {
      told.replay().calling(caller);
      told.service().onCall(caller, known);
    });
  }

  /** Who sends unicasts knows at once who has joined or left a group. */
  void noteSharing(int process) {
    if (!multicasts()) {
      machine().checkpoints().sharing(process);
    }
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
    return told(() -> replay().process(process).ended() ? 0 : 1) == 1;
  }

  @Override
  public long donePicos() {
    long stoodPicos = machine().checkpoints().stoodPicos(self());
    return told(() -> node().cpu().work(0) - stoodPicos);
  }

  @Override
  public void answer(int process, GroupAnswer answer) {
    if (replay().isGoingBack()) {
      replay().rollback().answered(process, new Response.KernelAnswered(answer));
      return;
    }
    machine().meters().answer(machine().nowPicos(), self(), process, answer);
    machine().recent().add(machine().nowPicos(), self(), "answers process", process, answer);
    replay().called(process, answer);
  }

  @Override
  public void replied(long picos) {
    if (!replay().isGoingBack()) {
      machine().meters().groups().firstReply(picos);
    }
  }

  @Override
  public void lastReplied(long picos) {
    if (!replay().isGoingBack()) {
      machine().meters().groups().lastReply(picos);
    }
  }
}
