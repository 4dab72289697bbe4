package dsmlab.systemv;

import static dsmlab.systemv.SystemV.GETALL;
import static dsmlab.systemv.SystemV.GETNCNT;
import static dsmlab.systemv.SystemV.GETPID;
import static dsmlab.systemv.SystemV.GETVAL;
import static dsmlab.systemv.SystemV.GETZCNT;
import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_NOWAIT;
import static dsmlab.systemv.SystemV.IPC_PRIVATE;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETALL;
import static dsmlab.systemv.SystemV.SETVAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Sentences of semget(2), semop(2), semctl(2). */
class SemaphoresTest {

  private static final int KEY = 9;

  private final Kernel kernel = new Kernel();
  private final SystemVCalls alice = kernel.process(0);
  private final SystemVCalls bob = kernel.process(2);
  private final SystemVCalls root = kernel.process(3);

  private int set(int... values) {
    int id = alice.semget(KEY, values.length, IPC_CREAT | 0666);
    alice.semctl(id, 0, SETALL, values);
    return id;
  }

  private int value(int id, int number) {
    return alice.semctl(id, number, GETVAL);
  }

  @Test
  void aNewSetHasTheValueZeroEverywhere() {
    int id = alice.semget(KEY, 3, IPC_CREAT | 0600);
    int[] values = {5, 5, 5};
    alice.semctl(id, 0, GETALL, values);
    assertThat(values).containsOnly(0);
    assertThat(alice.semstat(id).semaphores()).isEqualTo(3);
  }

  @Test
  void keysAreFoundAsForAnyObject() {
    int id = alice.semget(KEY, 2, IPC_CREAT | 0600);
    assertThat(alice.semget(KEY, 0, 0)).isEqualTo(id);
    assertThat(alice.semget(IPC_PRIVATE, 1, 0600)).isNotEqualTo(id);
    Fails.with(Errno.EEXIST, () -> alice.semget(KEY, 2, IPC_CREAT | IPC_EXCL));
    Fails.with(Errno.ENOENT, () -> alice.semget(KEY + 1, 2, 0));
    Fails.with(Errno.EACCES, () -> bob.semget(KEY, 2, 0600));
  }

  @Test
  void aSetNeedsSemaphoresAndHasNoMoreThanItWasMadeWith() {
    Fails.with(Errno.EINVAL, () -> alice.semget(KEY, 0, IPC_CREAT));
    Fails.with(Errno.EINVAL, () -> alice.semget(KEY, -1, IPC_CREAT));
    Fails.with(Errno.EINVAL, () -> alice.semget(KEY, Limits.LINUX.semaphores() + 1, IPC_CREAT));
    alice.semget(KEY, 2, IPC_CREAT | 0600);
    Fails.with(Errno.EINVAL, () -> alice.semget(KEY, 3, 0));
  }

  @Test
  void operationsOfACallArePerformedTogetherOrNotAtAll() {
    int id = set(1, 0);
    kernel.semop(0, id, new Sembuf(0, -1), new Sembuf(1, -1));
    assertThat(kernel.waits(0)).isTrue();
    kernel.semop(1, id, new Sembuf(0, -1));
    assertThat(kernel.waits(1)).as("semaphore 0 was not taken by the one that waits").isFalse();
    kernel.semop(1, id, new Sembuf(1, 1));
    assertThat(kernel.waits(0)).isTrue();
    kernel.semop(1, id, new Sembuf(0, 1));
    assertThat(kernel.waits(0)).isFalse();
    assertThat(value(id, 0) + value(id, 1)).isZero();
  }

  @Test
  void operationsOfACallSeeThoseBeforeThemInTheArray() {
    int id = set(0);
    alice.semop(id, new Sembuf(0, 2), new Sembuf(0, -1), new Sembuf(0, -1), new Sembuf(0, 0));
    assertThat(value(id, 0)).isZero();
  }

  @Test
  void zeroWaitsUntilTheValueIsZero() {
    int id = set(2);
    kernel.semop(1, id, new Sembuf(0, 0));
    assertThat(alice.semctl(id, 0, GETZCNT)).isOne();
    assertThat(alice.semctl(id, 0, GETNCNT)).isZero();
    alice.semop(id, new Sembuf(0, -1));
    assertThat(kernel.waits(1)).isTrue();
    alice.semop(id, new Sembuf(0, -1));
    assertThat(kernel.waits(1)).isFalse();
  }

  @Test
  void whoMustNotWaitIsToldToTryAgain() {
    int id = set(0, 1);
    Fails.with(Errno.EAGAIN, () -> alice.semop(id, new Sembuf(0, -1, IPC_NOWAIT)));
    Fails.with(Errno.EAGAIN, () -> alice.semop(id, new Sembuf(1, 0, IPC_NOWAIT)));
    Fails.with(
        Errno.EAGAIN, () -> alice.semop(id, new Sembuf(1, -1), new Sembuf(0, -1, IPC_NOWAIT)));
    assertThat(value(id, 1)).isOne();
  }

  @Test
  void thoseThatCanGoOnDoSoInTheOrderInWhichTheyCame() {
    int id = set(0);
    for (int process = 0; process < 3; process++) {
      kernel.semop(process, id, new Sembuf(0, -1));
    }
    kernel.order().clear();
    root.semop(id, new Sembuf(0, 2));
    assertThat(kernel.order()).containsExactly(3, 0, 1);
  }

  @Test
  void oneThatCannotGoOnDoesNotKeepBackThoseBehindIt() {
    int id = set(0);
    kernel.semop(0, id, new Sembuf(0, -2));
    kernel.semop(1, id, new Sembuf(0, -1));
    root.semop(id, new Sembuf(0, 1));
    assertThat(kernel.waits(0)).isTrue();
    assertThat(kernel.waits(1)).isFalse();
  }

  @Test
  void whoGoesOnMayLetOthersGoOn() {
    int id = set(0, 0);
    kernel.semop(0, id, new Sembuf(1, -1));
    kernel.semop(1, id, new Sembuf(0, -1), new Sembuf(1, 1));
    root.semop(id, new Sembuf(0, 1));
    assertThat(kernel.waits(0)).isFalse();
    assertThat(kernel.waits(1)).isFalse();
  }

  @Test
  void removalWakesThoseThatWaitWithAnError() {
    int id = set(0);
    kernel.semop(1, id, new Sembuf(0, -1));
    alice.semctl(id, 0, IPC_RMID);
    assertThat(kernel.end(1)).isEqualTo(new Answer.Failed(Errno.EIDRM));
    Fails.with(Errno.EINVAL, () -> alice.semop(id, new Sembuf(0, 1)));
  }

  @Test
  void argumentsOfOperationsAreChecked() {
    int id = set(0);
    Fails.with(Errno.EINVAL, () -> alice.semop(id));
    Fails.with(Errno.EINVAL, () -> alice.semop(-1, new Sembuf(0, 1)));
    Fails.with(Errno.EFBIG, () -> alice.semop(id, new Sembuf(1, 1)));
    Fails.with(Errno.EFBIG, () -> alice.semop(id, new Sembuf(-1, 1)));
    int tooMany = Limits.LINUX.operations() + 1;
    Sembuf[] many = Collections.nCopies(tooMany, new Sembuf(0, 0)).toArray(Sembuf[]::new);
    Fails.with(Errno.E2BIG, () -> alice.semop(id, many));
  }

  @Test
  void aValueBeyondTheGreatestIsOutOfRange() {
    int most = Limits.LINUX.value();
    int id = set(most);
    Fails.with(Errno.ERANGE, () -> alice.semop(id, new Sembuf(0, 1)));
    Fails.with(Errno.ERANGE, () -> alice.semop(id, new Sembuf(0, Integer.MAX_VALUE)));
    Fails.with(Errno.ERANGE, () -> alice.semctl(id, 0, SETVAL, most + 1));
    Fails.with(Errno.ERANGE, () -> alice.semctl(id, 0, SETVAL, -1));
    assertThat(value(id, 0)).isEqualTo(most);
  }

  @Test
  void moreThanTheGreatestValueCannotBeTakenBack() {
    int id = set(0);
    int most = Limits.LINUX.value();
    alice.semop(id, new Sembuf(0, most, SEM_UNDO));
    bob.semop(id, new Sembuf(0, -most));
    alice.semop(id, new Sembuf(0, 1, SEM_UNDO));
    bob.semop(id, new Sembuf(0, -1));
    Fails.with(Errno.ERANGE, () -> alice.semop(id, new Sembuf(0, 1, SEM_UNDO)));
    assertThat(value(id, 0)).isZero();
  }

  @Test
  void changingNeedsWritePermissionAndWaitingForZeroReadPermission() {
    int id = alice.semget(KEY, 1, IPC_CREAT | 0604);
    bob.semop(id, new Sembuf(0, 0));
    Fails.with(Errno.EACCES, () -> bob.semop(id, new Sembuf(0, 1)));
    Fails.with(Errno.EACCES, () -> bob.semctl(id, 0, SETVAL, 1));
    assertThat(bob.semctl(id, 0, GETVAL)).isZero();
    root.semop(id, new Sembuf(0, 1));
    Fails.with(Errno.EPERM, () -> bob.semctl(id, 0, IPC_RMID));
    alice.semctl(id, 0, IPC_SET, new Call.Change("bob", 0600, 0));
    bob.semctl(id, 0, IPC_RMID);
  }

  @Test
  void theEndOfAProcessTakesItsOperationsBack() {
    int id = set(1, 5);
    alice.semop(id, new Sembuf(0, -1, SEM_UNDO), new Sembuf(1, 3, SEM_UNDO), new Sembuf(1, 2));
    kernel.semop(2, id, new Sembuf(0, -1));
    kernel.exit(0);
    assertThat(kernel.waits(2)).isFalse();
    assertThat(root.semctl(id, 1, GETVAL)).isEqualTo(7);
  }

  @Test
  void takingBackLeavesNoValueBelowZero() {
    int id = set(0);
    alice.semop(id, new Sembuf(0, 2, SEM_UNDO));
    bob.semop(id, new Sembuf(0, -1));
    kernel.exit(0);
    assertThat(root.semctl(id, 0, GETVAL)).isZero();
  }

  @Test
  void operationsThatWaitedAreTakenBackAsWell() {
    int id = set(0);
    kernel.semop(1, id, new Sembuf(0, -1, SEM_UNDO));
    alice.semop(id, new Sembuf(0, 1));
    kernel.exit(1);
    assertThat(value(id, 0)).isOne();
  }

  @Test
  void settingAValueForgetsWhatWasToBeTakenBack() {
    int id = set(4, 4);
    kernel.process(1).semop(id, new Sembuf(0, -1, SEM_UNDO), new Sembuf(1, -1, SEM_UNDO));
    alice.semctl(id, 0, SETVAL, 2);
    kernel.exit(1);
    assertThat(value(id, 0)).isEqualTo(2);
    assertThat(value(id, 1)).isEqualTo(4);
  }

  @Test
  void aProcessThatEndsWaitsNoLonger() {
    int id = set(0);
    kernel.semop(1, id, new Sembuf(0, -1));
    kernel.exit(1);
    alice.semop(id, new Sembuf(0, 1));
    assertThat(value(id, 0)).isOne();
  }

  @Test
  void settingValuesLetsOthersGoOn() {
    int id = set(0, 0);
    kernel.semop(1, id, new Sembuf(1, -1));
    kernel.semop(2, id, new Sembuf(0, -1));
    alice.semctl(id, 0, SETVAL, 1);
    assertThat(kernel.waits(2)).isFalse();
    alice.semctl(id, 0, SETALL, new int[] {0, 1});
    assertThat(kernel.waits(1)).isFalse();
    Fails.with(Errno.EINVAL, () -> alice.semctl(id, 2, SETVAL, 1));
    Fails.with(Errno.EINVAL, () -> alice.semctl(id, 0, SETALL, new int[] {1}));
  }

  @Test
  void theLastProcessIsKnown() {
    int id = set(0);
    bob.semop(id, new Sembuf(0, 1));
    assertThat(alice.semctl(id, 0, GETPID)).isEqualTo(2);
    Fails.with(Errno.EINVAL, () -> alice.semctl(id, 1, GETVAL));
    Fails.with(Errno.EINVAL, () -> alice.semctl(id, 0, 99));
  }

  @Test
  void whatAProcessWaitsForIsToldInWords() {
    int id = set(1);
    kernel.semop(1, id, new Sembuf(0, -3));
    kernel.semop(2, id, new Sembuf(0, 0));
    assertThat(kernel.waitingFor(1))
        .isEqualTo("semaphore 0 of set 0, whose value is 1, to become at least 3");
    assertThat(kernel.waitingFor(2))
        .isEqualTo("semaphore 0 of set 0, whose value is 1, to become zero");
    assertThat(kernel.waitingFor(0)).isEqualTo("nothing");
  }

  @Test
  void whoHasBegunToWaitIsToldToTryAgainWhenWhatBlocksThenMustNotWait() {
    int id = set(0, 0);
    kernel.semop(1, id, new Sembuf(0, -1), new Sembuf(1, -1, IPC_NOWAIT));
    assertThat(kernel.waits(1)).isTrue();
    alice.semop(id, new Sembuf(0, 1));
    assertThat(kernel.end(1)).isEqualTo(new Answer.Failed(Errno.EAGAIN));
    assertThat(value(id, 0)).isOne();
  }

  @Test
  void whoeverIsRefusedDoesNotLearnTheSizeOfASet() {
    alice.semget(KEY, 2, IPC_CREAT | 0600);
    Fails.with(Errno.EACCES, () -> bob.semget(KEY, 3, 0600));
    Fails.with(Errno.EINVAL, () -> alice.semget(KEY, 3, 0600));
  }

  @Test
  void theValueIsCheckedBeforeTheRightsAndTheRightsBeforeTheNumber() {
    int id = alice.semget(KEY, 2, IPC_CREAT | 0600);
    Fails.with(Errno.ERANGE, () -> bob.semctl(id, 5, SETVAL, -1));
    Fails.with(Errno.EACCES, () -> bob.semctl(id, 5, SETVAL, 1));
    Fails.with(Errno.EINVAL, () -> alice.semctl(id, 5, SETVAL, 1));
    Fails.with(Errno.EINVAL, () -> bob.semctl(-1, 5, SETVAL, -1));
  }
}
