package dsmlab.vgroup;

/** What a process asks of the V kernel. Times are in picoseconds. */
public sealed interface GroupCall {

  /** Waits without end. */
  long FOREVER = Long.MAX_VALUE;

  /** Makes a group of which the caller is the first member. */
  record CreateGroup(boolean local, boolean restricted) implements GroupCall {}

  /** Makes a process of this machine a member. */
  record JoinGroup(int group, int process) implements GroupCall {}

  /** Makes a process of this machine a member no more. */
  record LeaveGroup(int group, int process) implements GroupCall {}

  /**
   * Sends to a process, or to all other members of a group.
   *
   * @param replied whether to wait for the first reply; otherwise there will be none
   */
  record Send(VMessage message, int destination, boolean replied) implements GroupCall {}

  /** Waits for a message. */
  record Receive(long timeoutPicos) implements GroupCall {}

  /** Replies to the process whose message was received. */
  record Reply(VMessage message, int sender) implements GroupCall {}

  /** Waits for a further reply to the last message sent. */
  record GetReply(long timeoutPicos) implements GroupCall {}
}
