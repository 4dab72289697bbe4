package dsmlab.systemv;

import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.IPC_STAT;
import static dsmlab.systemv.SystemV.MSG_COPY;
import static dsmlab.systemv.SystemV.MSG_EXCEPT;
import static dsmlab.systemv.SystemV.MSG_NOERROR;
import static dsmlab.systemv.SystemV.has;

import dsmlab.systemv.MessageQueue.Receiver;
import dsmlab.systemv.MessageQueue.Sender;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Message queues by the manual pages msgget(2), msgop(2), msgctl(2). A message goes to the receiver
 * that has waited for it longest; senders whose messages fit go on in the order in which they came,
 * ahead of those whose messages do not, and so does a new one.
 */
final class MessageQueues {

  private final ObjectTable<MessageQueue> queues;
  private final Limits limits;
  private final AnswerListener listener;

  MessageQueues(Limits limits, Numbering numbering, AnswerListener listener) {
    this.queues = new ObjectTable<>(limits.objects(), numbering);
    this.limits = limits;
    this.listener = listener;
  }

  Answer get(Caller caller, Call.Msgget call) throws Refused {
    MessageQueue queue =
        queues.get(
            caller,
            call.key(),
            0,
            call.flags(),
            (id, permissions) -> new MessageQueue(id, permissions, limits.queueBytes()));
    return new Answer.Value(queue.id());
  }

  /** The id of the queue with a key. */
  OptionalInt idOf(int key) {
    return queues.idOf(key);
  }

  /** Sends a message; null when the caller waits. */
  @Nullable Answer send(Caller caller, Call.Msgsnd call) throws Refused {
    Msgbuf message = call.message();
    if (message.type() < 1 || message.bytes() > limits.messageBytes()) {
      throw new Refused(Errno.EINVAL);
    }
    MessageQueue queue = queues.find(call.id(), caller, IpcPerm.WRITE);
    if (queue.hasRoom(message)) {
      deliver(queue, caller, message);
      return Answer.DONE;
    }
    if (has(call.flags(), IPC_NOWAIT)) {
      throw new Refused(Errno.EAGAIN);
    }
    queue.senders().add(new Sender(caller, message));
    return null;
  }

  /** Gives a message to who waits for it, or puts it into the queue. */
  private void deliver(MessageQueue queue, Caller sender, Msgbuf message) {
    Iterator<Receiver> waiting = queue.receivers().iterator();
    while (waiting.hasNext()) {
      Receiver receiver = waiting.next();
      if (MessageQueue.wants(receiver.call(), message)) {
        waiting.remove();
        Answer answer = received(receiver.call(), message);
        listener.answered(receiver.caller().process(), answer);
        if (answer instanceof Answer.Received) {
          queue.passed(sender, receiver.caller());
          return;
        }
      }
    }
    queue.add(sender, message);
  }

  /** What a receiver gets of a message. */
  private static Answer received(Call.Msgrcv call, Msgbuf message) {
    return message.bytes() > call.bytes() && !has(call.flags(), MSG_NOERROR)
        ? new Answer.Failed(Errno.E2BIG)
        : new Answer.Received(message.cut(call.bytes()));
  }

  /** Receives a message; null when the caller waits. */
  @Nullable Answer receive(Caller caller, Call.Msgrcv call) throws Refused {
    requireReceivable(call);
    MessageQueue queue = queues.find(call.id(), caller, IpcPerm.READ);
    Msgbuf message = queue.wanted(call);
    if (message != null) {
      return take(queue, caller, call, message);
    }
    if (has(call.flags(), IPC_NOWAIT)) {
      throw new Refused(Errno.ENOMSG);
    }
    queue.receivers().add(new Receiver(caller, call));
    return null;
  }

  private static void requireReceivable(Call.Msgrcv call) throws Refused {
    boolean mayCopy = has(call.flags(), IPC_NOWAIT) && !has(call.flags(), MSG_EXCEPT);
    if (call.bytes() < 0 || (has(call.flags(), MSG_COPY) && !mayCopy)) {
      throw new Refused(Errno.EINVAL);
    }
  }

  private Answer take(MessageQueue queue, Caller caller, Call.Msgrcv call, Msgbuf message) {
    Answer answer = received(call, message);
    if (answer instanceof Answer.Received && !has(call.flags(), MSG_COPY)) {
      queue.take(caller, message);
      letSendersGoOn(queue);
    }
    return answer;
  }

  /** As in Linux, one whose message does not fit does not keep back those behind it. */
  private void letSendersGoOn(MessageQueue queue) {
    Iterator<Sender> waiting = queue.senders().iterator();
    while (waiting.hasNext()) {
      Sender sender = waiting.next();
      if (queue.hasRoom(sender.message())) {
        waiting.remove();
        goOn(queue, sender);
      }
    }
  }

  /** There is room for what a sender sends, which may have lost the right to do so. */
  private void goOn(MessageQueue queue, Sender sender) {
    Caller caller = sender.caller();
    if (queue.permissions().allows(caller.user(), IpcPerm.WRITE)) {
      listener.answered(caller.process(), Answer.DONE);
      deliver(queue, caller, sender.message());
    } else {
      listener.answered(caller.process(), new Answer.Failed(Errno.EACCES));
    }
  }

  Answer control(Caller caller, Call.Msgctl call) throws Refused {
    return switch (call.command()) {
      case IPC_RMID -> remove(queues.owned(call.id(), caller));
      case IPC_STAT -> new Answer.Told(queues.find(call.id(), caller, IpcPerm.READ).status());
      case IPC_SET -> change(queues.owned(call.id(), caller), caller, call);
      default -> throw new Refused(Errno.EINVAL);
    };
  }

  private Answer change(MessageQueue queue, Caller caller, Call.Msgctl call) throws Refused {
    Call.Change change = Changes.required(call.change());
    if (change.queueBytes() < 0) {
      throw new Refused(Errno.EINVAL);
    }
    if (change.queueBytes() > limits.queueBytes() && !caller.user().equals(IpcPerm.ROOT)) {
      throw new Refused(Errno.EPERM);
    }
    queue.room(change.queueBytes());
    Answer done = Changes.apply(queue, change);
    queue.receivers().removeIf(receiver -> isTurnedAway(queue, receiver.caller()));
    letSendersGoOn(queue);
    return done;
  }

  /** Receivers that wait and have lost the right to receive fail. */
  private boolean isTurnedAway(MessageQueue queue, Caller receiver) {
    boolean allowed = queue.permissions().allows(receiver.user(), IpcPerm.READ);
    if (!allowed) {
      listener.answered(receiver.process(), new Answer.Failed(Errno.EACCES));
    }
    return !allowed;
  }

  private Answer remove(MessageQueue queue) {
    queues.remove(queue);
    Answer gone = new Answer.Failed(Errno.EIDRM);
    queue.senders().forEach(sender -> listener.answered(sender.caller().process(), gone));
    queue.receivers().forEach(receiver -> listener.answered(receiver.caller().process(), gone));
    return Answer.DONE;
  }

  /** A process has ended and waits no longer. */
  void exit(int process) {
    for (MessageQueue queue : queues.all()) {
      queue.senders().removeIf(sender -> sender.caller().process() == process);
      queue.receivers().removeIf(receiver -> receiver.caller().process() == process);
      letSendersGoOn(queue);
    }
  }

  /** What a process waits for. */
  Optional<String> waitingFor(int process) {
    for (MessageQueue queue : queues.all()) {
      if (queue.senders().stream().anyMatch(sender -> sender.caller().process() == process)) {
        return Optional.of("room in message queue %d".formatted(queue.id()));
      }
      for (Receiver receiver : queue.receivers()) {
        if (receiver.caller().process() == process) {
          return Optional.of(
              "a message of type %d in message queue %d"
                  .formatted(receiver.call().type(), queue.id()));
        }
      }
    }
    return Optional.empty();
  }
}
