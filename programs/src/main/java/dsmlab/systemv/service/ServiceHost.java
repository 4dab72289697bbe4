package dsmlab.systemv.service;

import dsmlab.sim.NodeSet;

/** What any service of a node can do there, whatever calls it serves. */
public interface ServiceHost<M extends IpcMessage> {

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
   * Calls the service's {@code onTimer} after a delay; it cannot be recalled.
   *
   * @param id what it is about
   * @param purpose tells the timers of one thing apart
   */
  void setTimer(long delayPicos, long id, int purpose);

  /** Counts something under a name that the service declares. */
  void count(String counter);
}
