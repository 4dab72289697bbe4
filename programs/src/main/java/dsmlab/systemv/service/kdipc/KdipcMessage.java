package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.Message;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.service.IpcMessage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the kernels of two nodes send each other. */
sealed interface KdipcMessage extends IpcMessage {

  /** What a call or an answer says besides the header, an estimate. */
  int CONTROL_BYTES = 24;

  /** The words of all messages. */
  List<String> WORDS =
      List.of(
          "request",
          "forward",
          "name",
          "semaphores",
          "invalidate",
          "ack",
          "call",
          "reply",
          "wakeup",
          "exit");

  /**
   * A step of the protocol that locates names or sets.
   *
   * @param contentBytes how long the name or set is that it carries
   */
  record Locate(Realm realm, Message step, int contentBytes) implements KdipcMessage {
    @Override
    public String word() {
      return switch (step.kind()) {
        case PAGE -> realm == Realm.NAMES ? "name" : "semaphores";
        default -> step.kind().word();
      };
    }

    @Override
    public int extraBytes() {
      return step.extraBytes() + contentBytes;
    }
  }

  /** Performs a call at the node where the object is. */
  record Perform(int process, String user, Call call) implements KdipcMessage {
    @Override
    public String word() {
      return "call";
    }

    @Override
    public int extraBytes() {
      return CONTROL_BYTES;
    }
  }

  /**
   * Answers a call.
   *
   * @param mapping what the call has changed in the process's addresses
   */
  record Reply(int process, Answer answer, @Nullable Mapping mapping) implements KdipcMessage {
    @Override
    public String word() {
      return "reply";
    }

    @Override
    public int extraBytes() {
      return CONTROL_BYTES;
    }
  }

  /** The object that a call looks for by its key was removed. */
  record Gone(int process) implements KdipcMessage {
    @Override
    public String word() {
      return "reply";
    }
  }

  /** Ends the call of a process that has waited. */
  record Wakeup(int process, Answer answer) implements KdipcMessage {
    @Override
    public String word() {
      return "wakeup";
    }

    @Override
    public int extraBytes() {
      return CONTROL_BYTES;
    }
  }

  /** A process has ended that may have left something. */
  record Exit(int process) implements KdipcMessage {
    @Override
    public String word() {
      return "exit";
    }
  }
}
