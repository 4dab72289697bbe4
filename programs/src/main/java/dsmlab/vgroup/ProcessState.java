package dsmlab.vgroup;

import org.jspecify.annotations.Nullable;

/** What a kernel knows of a process on its machine. */
final class ProcessState {

  /** What a process waits for. */
  enum Wait {
    NOTHING("nothing"),
    FIRST_REPLY("a reply"),
    NEXT_REPLY("a further reply"),
    MESSAGE("a message"),
    ADMISSION("a member of the group to let it join");

    private final String words;

    Wait(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final int process;
  private final Mailbox mailbox = new Mailbox();
  private Wait wait = Wait.NOTHING;
  private int calls;
  private int attemptsLeft;
  private @Nullable Sending sending;
  private GroupCall.@Nullable JoinGroup joining;

  ProcessState(int process) {
    this.process = process;
  }

  int process() {
    return process;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  /** The process calls; the number of the call. */
  int called() {
    return ++calls;
  }

  /** The number of its last call. */
  int call() {
    return calls;
  }

  void await(Wait what) {
    wait = what;
  }

  Wait waitingFor() {
    return wait;
  }

  boolean awaits(Wait what) {
    return wait == what;
  }

  /** Allows a number of further attempts. */
  void allow(int attempts) {
    attemptsLeft = attempts;
  }

  /** Takes one attempt; false when none is left. */
  boolean tryAgain() {
    return attemptsLeft-- > 0;
  }

  @Nullable Sending sending() {
    return sending;
  }

  void sends(@Nullable Sending next) {
    sending = next;
  }

  GroupCall.@Nullable JoinGroup joining() {
    return joining;
  }

  void joins(GroupCall.JoinGroup call) {
    joining = call;
  }
}
