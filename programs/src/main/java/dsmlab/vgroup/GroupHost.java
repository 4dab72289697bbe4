package dsmlab.vgroup;

import dsmlab.systemv.service.ServiceHost;

/** What the V kernel of a node can do there. */
public interface GroupHost extends ServiceHost<GroupMessage> {

  /** Whether the network reaches several nodes with one transmission. */
  boolean multicasts();

  /** Whether a process has neither ended nor crashed; of a process of this node. */
  boolean lives(int process);

  /** The time at which all that the present handler has spent so far will be done. */
  long donePicos();

  /** Ends the call of a process of this node, which goes on. */
  void answer(int process, GroupAnswer answer);

  /** A process of this node has waited so long for the first reply of a group. */
  void replied(long picos);

  /** A process of this node had the last reply of a group that it wanted after so long. */
  void lastReplied(long picos);
}
