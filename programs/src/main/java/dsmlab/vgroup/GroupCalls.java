package dsmlab.vgroup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of the V kernel as a program makes them. Processes are known by their number in the
 * program, groups by ids that are never such a number. What fails throws {@link GroupCallFailed}.
 */
public interface GroupCalls {

  /** Makes a call and waits for its answer, which may be a failure. */
  GroupAnswer groupCall(GroupCall call);

  /** The process itself. */
  int index();

  /** Makes a group that everybody may join, with the caller as its first member; returns its id. */
  default int createGroup() {
    return created(new GroupCall.CreateGroup(false, false));
  }

  /** Makes a group that only processes of the caller's user may join. */
  default int createRestrictedGroup() {
    return created(new GroupCall.CreateGroup(false, true));
  }

  /** Makes a group whose members are all on the caller's machine. */
  default int createLocalGroup() {
    return created(new GroupCall.CreateGroup(true, false));
  }

  /** Joins a group. */
  default void joinGroup(int group) {
    joinGroup(group, index());
  }

  /** Lets a process of this machine join a group. */
  default void joinGroup(int group, int process) {
    done(new GroupCall.JoinGroup(group, process));
  }

  /** Leaves a group. */
  default void leaveGroup(int group) {
    leaveGroup(group, index());
  }

  /** Lets a process of this machine leave a group. */
  default void leaveGroup(int group, int process) {
    done(new GroupCall.LeaveGroup(group, process));
  }

  /**
   * Sends a message to a process or to all other members of a group, and waits for the first reply.
   * Further ones are fetched with {@link #getReply} until the next send.
   */
  default GroupAnswer.Replied send(VMessage message, int destination) {
    return replied(new GroupCall.Send(message, destination, true));
  }

  /** Sends a message once and waits for nothing: it may be lost, and replies are dropped. */
  default void sendWithoutReply(VMessage message, int destination) {
    done(new GroupCall.Send(message, destination, false));
  }

  /**
   * Sends a message and waits for a number of replies.
   *
   * @param timeout how long to wait for each reply after the first
   * @return as many replies as came, at least one
   */
  default List<GroupAnswer.Replied> send(
      VMessage message, int destination, int replies, Duration timeout) {
    List<GroupAnswer.Replied> all = new ArrayList<>();
    all.add(send(message, destination));
    GroupCall more = new GroupCall.GetReply(picos(timeout));
    while (all.size() < replies && groupCall(more) instanceof GroupAnswer.Replied reply) {
      all.add(reply);
    }
    return all;
  }

  /** Waits for a further reply to the last message sent. */
  default GroupAnswer.Replied getReply(Duration timeout) {
    return replied(new GroupCall.GetReply(picos(timeout)));
  }

  /** Waits for a message. */
  default GroupAnswer.Received receive() {
    return received(new GroupCall.Receive(GroupCall.FOREVER));
  }

  /** Waits for a message for some time. */
  default GroupAnswer.Received receive(Duration timeout) {
    return received(new GroupCall.Receive(picos(timeout)));
  }

  /** Replies to the process whose message was received; it need not be the last one received. */
  default void reply(VMessage message, int sender) {
    done(new GroupCall.Reply(message, sender));
  }

  private static long picos(Duration time) {
    return Math.multiplyExact(time.toNanos(), 1000L);
  }

  private void done(GroupCall call) {
    if (!(ask(call) instanceof GroupAnswer.Done)) {
      throw new IllegalStateException(call + " is answered by something else");
    }
  }

  private int created(GroupCall call) {
    return ((GroupAnswer.Created) ask(call)).group();
  }

  private GroupAnswer.Replied replied(GroupCall call) {
    return (GroupAnswer.Replied) ask(call);
  }

  private GroupAnswer.Received received(GroupCall call) {
    return (GroupAnswer.Received) ask(call);
  }

  private GroupAnswer ask(GroupCall call) {
    GroupAnswer answer = groupCall(call);
    if (answer instanceof GroupAnswer.Failed(GroupError error)) {
      throw new GroupCallFailed(call, error);
    }
    return answer;
  }
}
