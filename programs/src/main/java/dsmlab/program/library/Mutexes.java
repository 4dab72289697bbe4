package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETALL;

import dsmlab.program.ProcessView;
import dsmlab.systemv.Sembuf;
import java.util.Arrays;

/** Mutexes that all processes of a program share: a set of semaphores that begin with one. */
final class Mutexes {

  private static final int MODE = 0666;

  private final ProcessView process;
  private final int id;

  private Mutexes(ProcessView process, int id) {
    this.process = process;
    this.id = id;
  }

  /** Opens the mutexes with a key; the first process makes them free, the others wait for it. */
  static Mutexes open(ProcessView process, int key, int count) {
    int id = process.semget(key, count, IPC_CREAT | IPC_DIPC | MODE);
    if (process.index() == 0) {
      int[] free = new int[count];
      Arrays.fill(free, 1);
      process.semctl(id, 0, SETALL, free);
    }
    process.barrier();
    return new Mutexes(process, id);
  }

  /** Takes some mutexes at once, so that nobody who takes several waits for ever. */
  void lock(int... numbers) {
    change(numbers, -1);
  }

  void unlock(int... numbers) {
    change(numbers, 1);
  }

  private void change(int[] numbers, int by) {
    process.semop(
        id,
        Arrays.stream(numbers)
            .mapToObj(number -> new Sembuf(number, by, SEM_UNDO))
            .toArray(Sembuf[]::new));
  }

  /** All processes have done with them: the first removes them. */
  void release() {
    process.barrier();
    if (process.index() == 0) {
      process.semctl(id, 0, IPC_RMID);
    }
  }
}
