package dsmlab.systemv;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.MSG_COPY;
import static dsmlab.systemv.SystemV.MSG_EXCEPT;
import static dsmlab.systemv.SystemV.MSG_NOERROR;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Sentences of msgget(2), msgop(2), msgctl(2). */
class MessageQueuesTest {

  private static final int KEY = 11;
  private static final int MOST = 100;

  private final Kernel kernel = new Kernel(new Limits(9, 9, 9, 9, 9, 8, 12));
  private final SystemVCalls alice = kernel.process(0);
  private final SystemVCalls bob = kernel.process(2);
  private final SystemVCalls root = kernel.process(3);
  private final int id = alice.msgget(KEY, IPC_CREAT | 0666);

  private static Msgbuf message(long type, String text) {
    return new Msgbuf(type, text.getBytes(StandardCharsets.US_ASCII));
  }

  private String receive(long type, int flags) {
    return alice.msgrcv(id, MOST, type, flags).string();
  }

  private void waitForMessage(int process, long bytes, long type, int flags) {
    kernel.begin(process, new Call.Msgrcv(id, bytes, type, flags));
  }

  private void sendAll(String... texts) {
    for (String text : texts) {
      alice.msgsnd(id, message(text.charAt(0) - '0', text), IPC_NOWAIT);
    }
  }

  @Test
  void keysAreFoundAsForAnyObject() {
    assertThat(bob.msgget(KEY, 0)).isEqualTo(id);
    Fails.with(Errno.EEXIST, () -> bob.msgget(KEY, IPC_CREAT | IPC_EXCL));
    Fails.with(Errno.ENOENT, () -> bob.msgget(KEY + 1, 0));
  }

  @Test
  void typeZeroTakesTheFirstMessage() {
    sendAll("3a", "1b");
    assertThat(receive(0, 0)).isEqualTo("3a");
    assertThat(receive(0, 0)).isEqualTo("1b");
  }

  @Test
  void aPositiveTypeTakesTheFirstMessageOfIt() {
    sendAll("3a", "1b", "1c");
    assertThat(receive(1, 0)).isEqualTo("1b");
    assertThat(receive(1, 0)).isEqualTo("1c");
  }

  @Test
  void exceptTakesTheFirstMessageOfAnotherType() {
    sendAll("3a", "1b");
    assertThat(receive(3, MSG_EXCEPT)).isEqualTo("1b");
  }

  @Test
  void aNegativeTypeTakesTheFirstMessageOfTheLowestTypeUpToIt() {
    sendAll("3a", "2b", "2c", "4d");
    assertThat(receive(-3, 0)).isEqualTo("2b");
    assertThat(receive(-3, 0)).isEqualTo("2c");
    assertThat(receive(-3, 0)).isEqualTo("3a");
    Fails.with(Errno.ENOMSG, () -> receive(-3, IPC_NOWAIT));
  }

  @Test
  void whoMustNotWaitIsToldThatThereIsNoMessage() {
    sendAll("3a");
    Fails.with(Errno.ENOMSG, () -> receive(2, IPC_NOWAIT));
  }

  @Test
  void aMessageThatIsTooLongStaysUnlessItMayBeCut() {
    sendAll("1234");
    Fails.with(Errno.E2BIG, () -> alice.msgrcv(id, 2, 0, 0));
    assertThat(alice.msgrcv(id, 2, 0, MSG_NOERROR).string()).isEqualTo("12");
    Fails.with(Errno.ENOMSG, () -> receive(0, IPC_NOWAIT));
  }

  @Test
  void argumentsAreChecked() {
    Fails.with(Errno.EINVAL, () -> alice.msgsnd(id, message(0, "x"), 0));
    Fails.with(Errno.EINVAL, () -> alice.msgsnd(id, message(1, "123456789"), 0));
    Fails.with(Errno.EINVAL, () -> alice.msgrcv(id, -1, 0, 0));
    Fails.with(Errno.EINVAL, () -> alice.msgrcv(id + 1, 1, 0, 0));
    Fails.with(Errno.EINVAL, () -> alice.msgctl(id, 99));
  }

  @Test
  void sendingNeedsWriteAndReceivingReadPermission() {
    int own = alice.msgget(KEY + 1, IPC_CREAT | 0604);
    Fails.with(Errno.EACCES, () -> bob.msgsnd(own, message(1, "x"), 0));
    alice.msgsnd(own, message(1, "x"), 0);
    assertThat(bob.msgrcv(own, MOST, 0, 0).string()).isEqualTo("x");
    int sealed = alice.msgget(KEY + 2, IPC_CREAT | 0602);
    Fails.with(Errno.EACCES, () -> bob.msgrcv(sealed, MOST, 0, IPC_NOWAIT));
    Fails.with(Errno.EPERM, () -> bob.msgctl(sealed, IPC_RMID));
  }

  @Test
  void aReceiverWaitsForAMessageOfItsType() {
    waitForMessage(2, MOST, 5, 0);
    sendAll("1a");
    assertThat(kernel.waits(2)).isTrue();
    sendAll("5b");
    assertThat(kernel.end(2)).isEqualTo(new Answer.Received(message(5, "5b")));
    assertThat(alice.msgstat(id).messages()).isOne();
  }

  @Test
  void theReceiverThatHasWaitedLongestGetsTheMessage() {
    waitForMessage(1, MOST, 0, 0);
    waitForMessage(2, MOST, 0, 0);
    sendAll("1a");
    assertThat(kernel.waits(1)).isFalse();
    assertThat(kernel.waits(2)).isTrue();
  }

  @Test
  void aWaitingReceiverForWhomTheMessageIsTooLongFailsAndTheNextOneGetsIt() {
    waitForMessage(1, 1, 0, 0);
    waitForMessage(2, MOST, 0, 0);
    sendAll("1a");
    assertThat(kernel.end(1)).isEqualTo(new Answer.Failed(Errno.E2BIG));
    assertThat(kernel.end(2)).isEqualTo(new Answer.Received(message(1, "1a")));
  }

  @Test
  void aFullQueueMakesItsSendersWaitOrTryAgainUnlessTheirMessageFits() {
    sendAll("1xxxxxxx", "1y");
    Fails.with(Errno.EAGAIN, () -> sendAll("1zz"));
    kernel.begin(1, new Call.Msgsnd(id, message(1, "1zz"), 0));
    kernel.begin(2, new Call.Msgsnd(id, message(1, "1w"), 0));
    assertThat(kernel.waits(1)).isTrue();
    assertThat(kernel.waits(2)).as("two bytes fit").isFalse();
    assertThat(receive(0, 0)).isEqualTo("1xxxxxxx");
    assertThat(kernel.waits(1)).isFalse();
    assertThat(receive(0, 0) + receive(0, 0) + receive(0, 0)).isEqualTo("1y1w1zz");
  }

  @Test
  void sendersGoOnInTheOrderInWhichTheyCame() {
    sendAll("1xxxxxxx", "1yyy");
    kernel.begin(1, new Call.Msgsnd(id, message(1, "1zzzzzzz"), 0));
    kernel.begin(2, new Call.Msgsnd(id, message(1, "1w"), 0));
    assertThat(alice.msgrcv(id, MOST, 1, 0).bytes()).isEqualTo(8);
    assertThat(kernel.waits(1)).isFalse();
    assertThat(kernel.waits(2)).isTrue();
  }

  @Test
  void removalWakesSendersAndReceiversWithAnError() {
    waitForMessage(1, MOST, 5, 0);
    sendAll("1xxxxxxx", "1yyy");
    kernel.begin(2, new Call.Msgsnd(id, message(1, "1zz"), 0));
    alice.msgctl(id, IPC_RMID);
    assertThat(kernel.end(1)).isEqualTo(new Answer.Failed(Errno.EIDRM));
    assertThat(kernel.end(2)).isEqualTo(new Answer.Failed(Errno.EIDRM));
    Fails.with(Errno.EINVAL, () -> sendAll("1a"));
  }

  @Test
  void onlyRootMayGiveAQueueMoreRoomThanUsual() {
    Fails.with(Errno.EPERM, () -> alice.msgctl(id, IPC_SET, new Call.Change("alice", 0666, 13)));
    sendAll("1xxxxxxx", "1yyy");
    kernel.begin(1, new Call.Msgsnd(id, message(1, "1zz"), 0));
    root.msgctl(id, IPC_SET, new Call.Change("alice", 0666, 100));
    assertThat(kernel.waits(1)).isFalse();
    assertThat(alice.msgstat(id))
        .isEqualTo(new Status.Msqid(new IpcPerm(KEY, "alice", "alice", 0666), 3, 15, 100, 1, -1));
  }

  @Test
  void messagesWithoutTextFillAQueueAsWell() {
    for (int i = 0; i < 12; i++) {
      alice.msgsnd(id, message(1, ""), IPC_NOWAIT);
    }
    Fails.with(Errno.EAGAIN, () -> alice.msgsnd(id, message(1, ""), IPC_NOWAIT));
  }

  @Test
  void aProcessThatEndsWaitsNoLonger() {
    waitForMessage(1, MOST, 0, 0);
    kernel.exit(1);
    sendAll("1a");
    assertThat(receive(0, 0)).isEqualTo("1a");
  }

  @Test
  void aMessageDoesNotChangeWithTheBytesItWasMadeOf() {
    byte[] text = {'1', 'a'};
    Msgbuf message = new Msgbuf(1, text);
    text[1] = 'b';
    message.text()[1] = 'c';
    assertThat(message.string()).isEqualTo("1a");
  }

  @Test
  void whatAProcessWaitsForIsToldInWords() {
    waitForMessage(1, MOST, 7, 0);
    assertThat(kernel.waitingFor(1)).isEqualTo("a message of type 7 in message queue 0");
    sendAll("1xxxxxxx", "1yyy");
    kernel.begin(2, new Call.Msgsnd(id, message(1, "1zz"), 0));
    assertThat(kernel.waitingFor(2)).isEqualTo("room in message queue 0");
  }

  @Test
  void theLowestTypeThatThereIsMeansAnyTypeFromBelow() {
    sendAll("a");
    assertThat(receive(Long.MIN_VALUE, 0)).isEqualTo("a");
  }

  @Test
  void aSenderWhoseMessageFitsIsNotKeptBackByOneWhoseMessageDoesNot() {
    sendAll("1234", "1234", "1234");
    kernel.begin(1, new Call.Msgsnd(id, message(1, "12345678"), 0));
    kernel.begin(2, new Call.Msgsnd(id, message(1, "12"), 0));
    receive(0, 0);
    assertThat(kernel.waits(1)).isTrue();
    assertThat(kernel.waits(2)).isFalse();
  }

  @Test
  void stricterRightsTurnAwayReceiversAtOnceAndSendersWhenThereIsRoom() {
    sendAll("1234", "1234", "1234");
    kernel.begin(2, new Call.Msgsnd(id, message(1, "12"), 0));
    alice.msgctl(id, IPC_SET, new Call.Change("alice", 0600, 12));
    assertThat(kernel.waits(2)).isTrue();
    receive(0, 0);
    assertThat(kernel.end(2)).isEqualTo(new Answer.Failed(Errno.EACCES));
    alice.msgctl(id, IPC_SET, new Call.Change("alice", 0666, 12));
    kernel.begin(2, new Call.Msgrcv(id, MOST, 9, 0));
    alice.msgctl(id, IPC_SET, new Call.Change("alice", 0600, 12));
    assertThat(kernel.end(2)).isEqualTo(new Answer.Failed(Errno.EACCES));
  }

  @Test
  void aCopyLeavesTheMessageWhereItIs() {
    sendAll("a", "b");
    assertThat(receive(1, IPC_NOWAIT | MSG_COPY)).isEqualTo("b");
    assertThat(alice.msgstat(id).messages()).isEqualTo(2);
    Fails.with(Errno.ENOMSG, () -> receive(2, IPC_NOWAIT | MSG_COPY));
    Fails.with(Errno.EINVAL, () -> receive(1, MSG_COPY));
    Fails.with(Errno.EINVAL, () -> receive(1, IPC_NOWAIT | MSG_COPY | MSG_EXCEPT));
  }
}
