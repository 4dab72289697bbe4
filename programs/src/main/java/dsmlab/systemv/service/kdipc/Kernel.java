package dsmlab.systemv.service.kdipc;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.Limits;
import dsmlab.systemv.Numbering;
import dsmlab.systemv.SegmentMap;
import dsmlab.systemv.SystemVObjects;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.kdipc.KdipcMessage.Reply;
import dsmlab.systemv.service.kdipc.KdipcMessage.Wakeup;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The objects that are at a node, and how those hear whose calls end there: an id modulo the number
 * of nodes is the node that made the object.
 */
final class Kernel implements SegmentMap {

  private static final int NOBODY = -1;

  private final IpcHost<KdipcMessage> host;
  private final BiConsumer<Integer, Answer> answerHere;
  private final Processes processes;
  private final SystemVObjects objects;
  private int caller = NOBODY;
  private @Nullable Mapping mapping;

  /**
   * A kernel without objects.
   *
   * @param answerHere ends the call of a process of this node
   */
  Kernel(IpcHost<KdipcMessage> host, Processes processes, BiConsumer<Integer, Answer> answerHere) {
    this.host = host;
    this.processes = processes;
    this.answerHere = answerHere;
    Numbering ids = Numbering.ofNode(host.self(), host.nodes());
    this.objects = new SystemVObjects(Limits.LINUX, ids, this, this::answered);
  }

  SystemVObjects objects() {
    return objects;
  }

  /** Performs a call of a process of any node. */
  void perform(int process, String user, Call call) {
    caller = process;
    mapping = null;
    objects.call(new Caller(process, user), call);
    caller = NOBODY;
  }

  private void answered(int process, Answer answer) {
    int node = host.nodeOf(process);
    if (node == host.self()) {
      answerHere.accept(process, answer);
    } else if (process == caller) {
      host.send(node, new Reply(process, answer, mapping));
    } else {
      host.send(node, new Wakeup(process, answer));
    }
  }

  @Override
  public long place(int creator, long bytes) {
    return host.place(bytes);
  }

  @Override
  public void attach(int process, long address, long bytes, boolean writable) {
    map(process, new Mapping.Attached(address, bytes, writable));
  }

  @Override
  public void detach(int process, long address) {
    map(process, new Mapping.Detached(address));
  }

  private void map(int process, Mapping changed) {
    if (host.nodeOf(process) == host.self()) {
      processes.map(process, host.self(), changed);
    } else {
      mapping = changed;
    }
  }
}
