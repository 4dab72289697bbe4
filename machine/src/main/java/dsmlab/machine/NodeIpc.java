package dsmlab.machine;

import dsmlab.program.Response;
import dsmlab.sim.EventHandler;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Signal;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.IpcService;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The System V calls of one node: the host of its service. */
final class NodeIpc<M extends IpcMessage> extends NodeService<M, IpcNode<M>> implements IpcHost<M> {

  private final IpcNode<M> service;
  private final EventHandler called = this::called;
  private final SegmentPlaces places;
  private final boolean reachesAllAtOnce;

  NodeIpc(
      ProgramReplay replay,
      int node,
      IpcDescriptor<M> descriptor,
      IpcService<M> ofRun,
      SegmentPlaces places) {
    super(replay, node, descriptor.words());
    this.places = places;
    this.reachesAllAtOnce = ofRun.reachesAllAtOnce();
    this.service = ofRun.node(this);
  }

  /** A process calls; its processor is free to serve it. */
  void call(int process, Call call) {
    machine().meters().call(machine().nowPicos(), self(), process, call);
    machine()
        .recent()
        .add(machine().nowPicos(), self(), "is called by process", process, call.text());
    node().cpu().serve(0, called, process, call);
  }

  private void called(long process, @Nullable Object call) {
    Call known = (Call) Objects.requireNonNull(call);
    int caller = (int) process;
    noteSharing(caller);
    tell(told -> {
      told.replay().calling(caller);
      told.service().onCall(caller, known);
    });
  }

  /** What a process does to objects may depend at once on what others do. */
  void noteSharing(int process) {
    if (reachesAllAtOnce) {
      machine().checkpoints().sharing(process);
    }
  }

  @Override
  IpcNode<M> service() {
    return service;
  }

  @Override
  @SuppressWarnings("unchecked") // every node of a machine runs the same service
  NodeService<M, IpcNode<M>> among(ClusterServices services) {
    return (NodeIpc<M>) services.ipc(self());
  }

  @Override
  public void answer(int process, Answer answer) {
    if (replay().isGoingBack()) {
      replay().rollback().answered(process, new Response.Called(answer));
      return;
    }
    machine().meters().answer(machine().nowPicos(), self(), process, answer);
    machine().recent().add(machine().nowPicos(), self(), "answers process", process, answer);
    replay().called(process, answer);
  }

  @Override
  public long place(long bytes) {
    return places.next(self(), bytes);
  }

  @Override
  public void attach(int process, long address, long bytes, boolean writable) {
    replay().process(process).addresses().attach(address, bytes, writable);
  }

  @Override
  public void detach(int process, long address) {
    replay().process(process).addresses().detach(address);
  }

  @Override
  public void signal(int process, Signal signal) {
    if (!replay().isGoingBack()) {
      replay().signal(process, signal);
    }
  }

  @Override
  public boolean faulting(int process) {
    return told(() -> replay().process(process).faulting() ? 1 : 0) == 1;
  }
}
