package dsmlab.systemv.service;

import dsmlab.sim.NodeSet;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Signal;

/** What a service can do on its node. */
public interface IpcHost<M extends IpcMessage> {

  /** This node. */
  int self();

  /** The number of nodes; they are numbered from 0. */
  int nodes();

  /** The number of processes of the program; they are numbered from 0. */
  int processes();

  /** The node of a process. */
  int nodeOf(int process);

  /** The login name of a process. */
  String user(int process);

  /** The present time; for time-outs and the like. */
  long nowPicos();

  /** Sends a message; what a node sends to itself arrives as well but is not counted. */
  void send(int destination, M message);

  /** Sends a message to several other nodes: in one transmission where the hardware can. */
  void multicast(NodeSet destinations, M message);

  /**
   * Uses the processor for an activity, of which the times are counted. What is sent or answered
   * afterwards is sent or answered when it is done.
   *
   * @param activity one of those that the service declares
   */
  void spend(String activity, long picos);

  /**
   * Calls {@link IpcNode#onTimer} after a delay; it cannot be recalled.
   *
   * @param id what it is about
   * @param purpose tells the timers of one thing apart
   */
  void setTimer(long delayPicos, long id, int purpose);

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

  /** Counts something under a name that the service declares. */
  void count(String counter);
}
