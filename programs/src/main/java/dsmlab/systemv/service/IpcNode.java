package dsmlab.systemv.service;

import dsmlab.systemv.Call;

/**
 * A service of System V calls on one node: a deterministic state machine that is told of calls,
 * messages and timers and acts only through its {@link IpcHost}.
 */
public interface IpcNode<M extends IpcMessage> extends ServiceNode<M, Call> {

  /** Answered now or later by {@link IpcHost#answer}. */
  @Override
  void onCall(int process, Call call);
}
