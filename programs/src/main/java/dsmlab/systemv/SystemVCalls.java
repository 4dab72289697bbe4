package dsmlab.systemv;

import java.util.Arrays;
import java.util.List;

/**
 * The System V calls as a program makes them: names and arguments of the manual pages. Where C
 * returns -1, they throw {@link SystemCallFailed} with the {@link Errno}; where C fills a buffer,
 * they return it.
 */
public interface SystemVCalls {

  /** Makes a call and waits for its answer, which may be a failure. */
  Answer call(Call call);

  /** Looks for shared memory, or makes it; returns its id. */
  default int shmget(int key, long size, int shmflg) {
    return Math.toIntExact(number(new Call.Shmget(key, size, shmflg)));
  }

  /** Attaches shared memory; {@code shmaddr} is 0 or its address; returns its first address. */
  default long shmat(int shmid, long shmaddr, int shmflg) {
    return number(new Call.Shmat(shmid, shmaddr, shmflg));
  }

  /** Detaches the shared memory that begins at an address. */
  default void shmdt(long shmaddr) {
    done(new Call.Shmdt(shmaddr));
  }

  /** {@code IPC_RMID}: removes shared memory when its last process has detached it. */
  default void shmctl(int shmid, int cmd) {
    done(new Call.Shmctl(shmid, cmd, null));
  }

  /** {@code IPC_SET}: changes owner and mode. */
  default void shmctl(int shmid, int cmd, Call.Change change) {
    done(new Call.Shmctl(shmid, cmd, change));
  }

  /** {@code IPC_STAT}: the state of shared memory. */
  default Status.Shmid shmstat(int shmid) {
    return (Status.Shmid) status(new Call.Shmctl(shmid, SystemV.IPC_STAT, null));
  }

  /** Looks for a set of semaphores, or makes it with all values zero; returns its id. */
  default int semget(int key, int nsems, int semflg) {
    return Math.toIntExact(number(new Call.Semget(key, nsems, semflg)));
  }

  /** Performs all operations at once, in their order, or waits until it can. */
  default void semop(int semid, Sembuf... sops) {
    done(new Call.Semop(semid, List.of(sops)));
  }

  /** {@code GETVAL}, {@code GETPID}, {@code GETNCNT}, {@code GETZCNT}, or {@code IPC_RMID}. */
  default int semctl(int semid, int semnum, int cmd) {
    return Math.toIntExact(number(new Call.Semctl(semid, semnum, cmd, List.of(), null)));
  }

  /** {@code SETVAL}: sets a value. */
  default void semctl(int semid, int semnum, int cmd, int val) {
    done(new Call.Semctl(semid, semnum, cmd, List.of(val), null));
  }

  /** {@code SETALL} sets all values to those of the array, {@code GETALL} writes them into it. */
  default void semctl(int semid, int semnum, int cmd, int[] array) {
    if (cmd == SystemV.GETALL) {
      List<Integer> values = numbers(new Call.Semctl(semid, semnum, cmd, List.of(), null));
      Arrays.setAll(array, number -> number < values.size() ? values.get(number) : array[number]);
    } else {
      done(new Call.Semctl(semid, semnum, cmd, Arrays.stream(array).boxed().toList(), null));
    }
  }

  /** {@code IPC_SET}: changes owner and mode. */
  default void semctl(int semid, int semnum, int cmd, Call.Change change) {
    done(new Call.Semctl(semid, semnum, cmd, List.of(), change));
  }

  /** {@code IPC_STAT}: the state of a set. */
  default Status.Semid semstat(int semid) {
    return (Status.Semid) status(new Call.Semctl(semid, 0, SystemV.IPC_STAT, List.of(), null));
  }

  /** Looks for a message queue, or makes it; returns its id. */
  default int msgget(int key, int msgflg) {
    return Math.toIntExact(number(new Call.Msgget(key, msgflg)));
  }

  /** Sends a message, or waits until there is room for it. */
  default void msgsnd(int msqid, Msgbuf message, int msgflg) {
    done(new Call.Msgsnd(msqid, message, msgflg));
  }

  /** Receives a message of at most {@code msgsz} bytes, or waits for it. */
  default Msgbuf msgrcv(int msqid, long msgsz, long msgtyp, int msgflg) {
    Call call = new Call.Msgrcv(msqid, msgsz, msgtyp, msgflg);
    return switch (call(call)) {
      case Answer.Received(Msgbuf message) -> message;
      case Answer.Failed(Errno errno) -> throw new SystemCallFailed(call, errno);
      case Answer other -> throw unexpected(call, other);
    };
  }

  /** {@code IPC_RMID}: removes a message queue; those that wait at it fail. */
  default void msgctl(int msqid, int cmd) {
    done(new Call.Msgctl(msqid, cmd, null));
  }

  /** {@code IPC_SET}: changes owner, mode and room. */
  default void msgctl(int msqid, int cmd, Call.Change change) {
    done(new Call.Msgctl(msqid, cmd, change));
  }

  /** {@code IPC_STAT}: the state of a message queue. */
  default Status.Msqid msgstat(int msqid) {
    return (Status.Msqid) status(new Call.Msgctl(msqid, SystemV.IPC_STAT, null));
  }

  private long number(Call call) {
    return switch (call(call)) {
      case Answer.Value(long value) -> value;
      case Answer.Failed(Errno errno) -> throw new SystemCallFailed(call, errno);
      case Answer other -> throw unexpected(call, other);
    };
  }

  private List<Integer> numbers(Call call) {
    return switch (call(call)) {
      case Answer.Values(List<Integer> values) -> values;
      case Answer.Failed(Errno errno) -> throw new SystemCallFailed(call, errno);
      case Answer other -> throw unexpected(call, other);
    };
  }

  private Status status(Call call) {
    return switch (call(call)) {
      case Answer.Told(Status status) -> status;
      case Answer.Failed(Errno errno) -> throw new SystemCallFailed(call, errno);
      case Answer other -> throw unexpected(call, other);
    };
  }

  /** What the call tells besides that it is done does not matter. */
  private void done(Call call) {
    if (call(call) instanceof Answer.Failed(Errno errno)) {
      throw new SystemCallFailed(call, errno);
    }
  }

  private static IllegalStateException unexpected(Call call, Answer answer) {
    return new IllegalStateException("%s is answered by %s".formatted(call.text(), answer));
  }
}
