package dsmlab.systemv;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_EXCL;
import static dsmlab.systemv.SystemV.IPC_PRIVATE;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.IPC_SET;
import static dsmlab.systemv.SystemV.SHMLBA;
import static dsmlab.systemv.SystemV.SHM_LOCK;
import static dsmlab.systemv.SystemV.SHM_RDONLY;
import static dsmlab.systemv.SystemV.SHM_REMAP;
import static dsmlab.systemv.SystemV.SHM_RND;
import static dsmlab.systemv.SystemV.SHM_UNLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences of shmget(2), shmop(2), shmctl(2). */
class SharedMemoryTest {

  private static final int KEY = 7;

  private final Kernel kernel = new Kernel();
  private final SystemVCalls alice = kernel.process(0);
  private final SystemVCalls aliceToo = kernel.process(1);
  private final SystemVCalls bob = kernel.process(2);
  private final SystemVCalls root = kernel.process(3);

  @Test
  void aKeyMeansTheSameSegmentToAll() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0666);
    assertThat(bob.shmget(KEY, 100, 0)).isEqualTo(id);
    assertThat(bob.shmget(KEY, 0, 0)).isEqualTo(id);
    assertThat(bob.shmget(KEY, 100, IPC_CREAT)).isEqualTo(id);
  }

  @Test
  void aPrivateSegmentIsAlwaysNew() {
    int first = alice.shmget(IPC_PRIVATE, 100, 0600);
    assertThat(alice.shmget(IPC_PRIVATE, 100, 0600)).isNotEqualTo(first);
  }

  @Test
  void exclusiveCreationFailsWhereTheKeyExists() {
    alice.shmget(KEY, 100, IPC_CREAT | IPC_EXCL | 0600);
    Fails.with(Errno.EEXIST, () -> alice.shmget(KEY, 100, IPC_CREAT | IPC_EXCL | 0600));
  }

  @Test
  void anUnknownKeyWithoutCreationHasNoEntry() {
    Fails.with(Errno.ENOENT, () -> alice.shmget(KEY, 100, 0600));
  }

  @Test
  void aSizeOfNothingOrBeyondTheSegmentIsInvalid() {
    Fails.with(Errno.EINVAL, () -> alice.shmget(KEY, 0, IPC_CREAT | 0600));
    Fails.with(
        Errno.EINVAL, () -> alice.shmget(KEY, Limits.LINUX.segmentBytes() + 1, IPC_CREAT | 0600));
    alice.shmget(KEY, 100, IPC_CREAT | 0600);
    Fails.with(Errno.EINVAL, () -> alice.shmget(KEY, 101, 0));
  }

  @Test
  void moreObjectsThanTheLimitLeaveNoSpace() {
    SystemVCalls few = new Kernel(new Limits(1, 100, 1, 1, 1, 1, 1)).process(0);
    few.shmget(KEY, 1, IPC_CREAT);
    Fails.with(Errno.ENOSPC, () -> few.shmget(KEY + 1, 1, IPC_CREAT));
  }

  @Test
  void othersNeedTheRightsThatTheyAskFor() {
    alice.shmget(KEY, 100, IPC_CREAT | 0640);
    Fails.with(Errno.EACCES, () -> bob.shmget(KEY, 100, 0400));
    assertThat(aliceToo.shmget(KEY, 100, 0600)).isZero();
    assertThat(root.shmget(KEY, 100, 0600)).isZero();
  }

  @Test
  void attachingNeedsReadAndUnlessReadOnlyWritePermission() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0644);
    Fails.with(Errno.EACCES, () -> bob.shmat(id, 0, 0));
    long address = bob.shmat(id, 0, SHM_RDONLY);
    assertThat(alice.shmat(id, 0, 0)).isEqualTo(address);
    assertThat(kernel.attachments()).containsExactly("2:1000r", "0:1000w");
  }

  @Test
  void theSystemChoosesTheAddress() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    Fails.with(Errno.EINVAL, () -> alice.shmat(id, 0x4000, 0));
    Fails.with(Errno.EINVAL, () -> alice.shmat(id + 1, 0, 0));
  }

  @Test
  void aRemovedSegmentGoesWhenTheLastProcessDetachesIt() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0666);
    long address = alice.shmat(id, 0, 0);
    bob.shmat(id, 0, 0);
    alice.shmctl(id, IPC_RMID);
    Fails.with(Errno.ENOENT, () -> bob.shmget(KEY, 100, 0));
    assertThat(bob.shmstat(id).removed()).isTrue();
    alice.shmdt(address);
    assertThat(bob.shmstat(id).attached()).isOne();
    bob.shmdt(address);
    Fails.with(Errno.EINVAL, () -> bob.shmstat(id));
  }

  @Test
  void aSegmentThatNobodyHasAttachedIsRemovedAtOnce() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    alice.shmctl(id, IPC_RMID);
    Fails.with(Errno.EINVAL, () -> alice.shmat(id, 0, 0));
  }

  @Test
  void onlyItsOwnerItsCreatorOrRootMayRemoveOrChangeASegment() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0666);
    Fails.with(Errno.EPERM, () -> bob.shmctl(id, IPC_RMID));
    Fails.with(Errno.EPERM, () -> bob.shmctl(id, IPC_SET, new Call.Change("bob", 0600, 0)));
    root.shmctl(id, IPC_SET, new Call.Change("bob", 0600, 0));
    assertThat(bob.shmstat(id).permissions()).isEqualTo(new IpcPerm(KEY, "bob", "alice", 0600));
    bob.shmctl(id, IPC_RMID);
  }

  @Test
  void statusNeedsReadPermission() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    Fails.with(Errno.EACCES, () -> bob.shmstat(id));
    Fails.with(Errno.EINVAL, () -> alice.shmctl(id, 99));
    Fails.with(Errno.EFAULT, () -> alice.shmctl(id, IPC_SET));
  }

  @Test
  void detachingWhatIsNotAttachedIsInvalid() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    long address = alice.shmat(id, 0, 0);
    Fails.with(Errno.EINVAL, () -> alice.shmdt(address + 1));
    Fails.with(Errno.EINVAL, () -> bob.shmdt(address));
    alice.shmdt(address);
    Fails.with(Errno.EINVAL, () -> alice.shmdt(address));
  }

  @Test
  void twoAttachmentsOfAProcessNeedTwoDetachments() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    long address = alice.shmat(id, 0, 0);
    alice.shmat(id, 0, 0);
    assertThat(alice.shmstat(id).attached()).isEqualTo(2);
    alice.shmdt(address);
    assertThat(kernel.attachments()).hasSize(2);
    alice.shmdt(address);
    assertThat(kernel.attachments()).isEmpty();
  }

  @Test
  void theEndOfAProcessDetachesItsSegments() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0600);
    alice.shmat(id, 0, 0);
    alice.shmat(id, 0, 0);
    kernel.exit(0);
    assertThat(aliceToo.shmstat(id)).extracting(Status.Shmid::attached).isEqualTo(0);
    assertThat(kernel.attachments()).isEmpty();
  }

  @Test
  void whoeverIsRefusedDoesNotLearnTheSizeOfASegment() {
    alice.shmget(KEY, 100, IPC_CREAT | 0600);
    Fails.with(Errno.EACCES, () -> bob.shmget(KEY, 101, 0600));
    Fails.with(Errno.EINVAL, () -> alice.shmget(KEY, 101, 0600));
    Fails.with(Errno.EINVAL, () -> alice.shmget(KEY, -1, 0600));
  }

  @Test
  void aSegmentCanBeAttachedAtItsOwnAddress() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0666);
    long address = alice.shmat(id, 0, 0);
    assertThat(bob.shmat(id, address, 0)).isEqualTo(address);
    Fails.with(Errno.EINVAL, () -> bob.shmat(id, address, 0));
    assertThat(bob.shmat(id, address, SHM_REMAP)).isEqualTo(address);
    assertThat(root.shmat(id, address + 5, SHM_RND)).isEqualTo(address);
    Fails.with(Errno.EINVAL, () -> aliceToo.shmat(id, address + 5, 0));
    Fails.with(Errno.EINVAL, () -> aliceToo.shmat(id, address + SHMLBA, 0));
    Fails.with(Errno.EINVAL, () -> aliceToo.shmat(id, 0, SHM_REMAP));
  }

  @Test
  void onlyItsOwnerKeepsASegmentInMemory() {
    int id = alice.shmget(KEY, 100, IPC_CREAT | 0666);
    alice.shmctl(id, SHM_LOCK);
    alice.shmctl(id, SHM_UNLOCK);
    Fails.with(Errno.EPERM, () -> bob.shmctl(id, SHM_LOCK));
  }
}
