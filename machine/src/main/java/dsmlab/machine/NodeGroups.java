package dsmlab.machine;

import dsmlab.program.Response;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCall;
import dsmlab.vgroup.GroupHost;
import dsmlab.vgroup.GroupKernel;
import dsmlab.vgroup.GroupMessage;
import dsmlab.vgroup.GroupService;

/** The V kernel of one node: its host. */
final class NodeGroups extends NodeService<GroupMessage, GroupCall> implements GroupHost {

  private final GroupKernel kernel;

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

  @Override
  String text(GroupCall call) {
    return call.toString();
  }

  /** Who sends unicasts knows at once who has joined or left a group. */
  @Override
  boolean reachesAllAtOnce() {
    return !multicasts();
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
    answer(process, new Response.KernelAnswered(answer), answer);
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
