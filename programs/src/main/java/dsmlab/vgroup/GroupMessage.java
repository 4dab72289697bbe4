package dsmlab.vgroup;

import dsmlab.systemv.service.IpcMessage;

/** A packet between the V kernels of two machines. */
public sealed interface GroupMessage extends IpcMessage {

  /** The address of a packet that was sent to one machine. */
  int UNICAST = -1;

  /** The multicast address that it was sent to, or {@link #UNICAST}. */
  default int address() {
    return UNICAST;
  }

  /**
   * A message of a process, perhaps sent again.
   *
   * @param sequence tells the messages of a sender apart; a later one has a greater number
   * @param destination a process or a group
   * @param replied whether the sender waits for a reply
   */
  record Request(
      int sender, int sequence, int destination, VMessage message, boolean replied, int address)
      implements GroupMessage {
    @Override
    public String word() {
      return GroupIds.isGroup(destination) ? "groupSend" : "send";
    }

    @Override
    public int extraBytes() {
      return VMessage.BYTES;
    }
  }

  /** A reply to a message. */
  record Reply(int sender, int sequence, int replier, VMessage message) implements GroupMessage {
    @Override
    public String word() {
      return "reply";
    }

    @Override
    public int extraBytes() {
      return VMessage.BYTES;
    }
  }

  /** The receiver of a message has it but has not replied yet. */
  record ReplyPending(int sender, int sequence) implements GroupMessage {
    @Override
    public String word() {
      return "replyPending";
    }
  }

  /** There is no process to which the message was sent. */
  record NoProcess(int sender, int sequence) implements GroupMessage {
    @Override
    public String word() {
      return "noProcess";
    }
  }

  /** A process wants to join a group: may it? */
  record JoinQuery(int joiner, int sequence, int group, int address) implements GroupMessage {
    @Override
    public String word() {
      return "joinQuery";
    }
  }

  /** The answer of a machine that has members of the group. */
  record JoinAnswer(int joiner, int sequence, GroupFacts facts) implements GroupMessage {
    @Override
    public String word() {
      return "joinAnswer";
    }
  }
}
