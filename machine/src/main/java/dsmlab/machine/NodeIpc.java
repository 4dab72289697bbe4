package dsmlab.machine;

import dsmlab.program.Response;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Signal;
import dsmlab.systemv.service.IpcDescriptor;
import dsmlab.systemv.service.IpcHost;
import dsmlab.systemv.service.IpcMessage;
import dsmlab.systemv.service.IpcNode;
import dsmlab.systemv.service.IpcService;

/** The System V calls of one node: the host of its service. */
final class NodeIpc<M extends IpcMessage> extends NodeService<M, Call> implements IpcHost<M> {

  private final IpcNode<M> service;
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

  @Override
  String text(Call call) {
    return call.text();
  }

  @Override
  void count(Call call) {
    machine().meters().ipc().called(call);
  }

  @Override
  boolean reachesAllAtOnce() {
    return reachesAllAtOnce;
  }

  @Override
  IpcNode<M> service() {
    return service;
  }

  @Override
  @SuppressWarnings("unchecked") // every node of a machine runs the same service
  NodeService<M, Call> among(ClusterServices services) {
    return (NodeIpc<M>) services.ipc(self());
  }

  @Override
  public void answer(int process, Answer answer) {
    answer(process, new Response.Called(answer), answer);
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
