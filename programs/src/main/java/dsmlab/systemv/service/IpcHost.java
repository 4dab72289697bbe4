package dsmlab.systemv.service;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Signal;

/** What a service can do on its node. */
public interface IpcHost<M extends IpcMessage> extends ServiceHost<M> {

  /** Ends the call of a process of this node, which goes on. */
  void answer(int process, Answer answer);

  /**
   * Finds room for a segment, at the beginning of a page.
   *
   * @return its first address, never used before and no other node's
   */
  long place(long bytes);

  /** Lets a process of this node use some addresses. */
  void attach(int process, long address, long bytes, boolean writable);

  /** Takes what begins at an address away from a process of this node. */
  void detach(int process, long address);

  /**
   * Gives a process of this node a signal at its memory access: the one it waits for, which then
   * ends, or else its next one. The fault stays open at the protocol, which may still end it.
   */
  void signal(int process, Signal signal);

  /** Whether a process of this node waits for its memory access. */
  boolean faulting(int process);
}
