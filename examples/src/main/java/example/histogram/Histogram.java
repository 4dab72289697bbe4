package example.histogram;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SEM_UNDO;
import static dsmlab.systemv.SystemV.SETALL;
import static dsmlab.systemv.SystemV.SHM_RDONLY;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import java.util.Arrays;

/**
 * Counts how many numbers fall into each of some classes. The numbers are in one segment, the
 * counts in another; a semaphore guards each count.
 */
final class Histogram implements Program {

  private static final int NUMBERS = 0x4e;
  private static final int COUNTS = 0x43;

  private final int numbers;
  private final int classes;

  Histogram(Settings settings) {
    this.numbers = settings.integer("numbers");
    this.classes = settings.integer("classes");
  }

  @Override
  public Object run(ProcessView process) {
    int input = process.shmget(NUMBERS, 4L * numbers, IPC_CREAT | 0600);
    int output = process.shmget(COUNTS, 4L * classes, IPC_CREAT | 0600);
    int mutexes = process.semget(COUNTS, classes, IPC_CREAT | 0600);
    long counts = process.shmat(output, 0, 0);
    if (process.index() == 0) {
      fill(process, input, mutexes);
    }
    process.barrier();
    count(process, process.shmat(input, 0, SHM_RDONLY), counts, mutexes);
    process.barrier();
    String result = text(process, counts);
    process.barrier();
    if (process.index() == 0) {
      process.shmctl(input, IPC_RMID);
      process.shmctl(output, IPC_RMID);
      process.semctl(mutexes, 0, IPC_RMID);
    }
    return result;
  }

  private void fill(ProcessView process, int input, int mutexes) {
    long address = process.shmat(input, 0, 0);
    for (int i = 0; i < numbers; i++) {
      process.storeInt(address + 4L * i, number(i));
    }
    process.shmdt(address);
    int[] free = new int[classes];
    Arrays.fill(free, 1);
    process.semctl(mutexes, 0, SETALL, free);
  }

  private void count(ProcessView process, long address, long counts, int mutexes) {
    for (int i = process.index(); i < numbers; i += process.processes()) {
      int found = process.loadInt(address + 4L * i) % classes;
      process.semop(mutexes, new Sembuf(found, -1, SEM_UNDO));
      long count = counts + 4L * found;
      process.storeInt(count, process.loadInt(count) + 1);
      process.semop(mutexes, new Sembuf(found, 1, SEM_UNDO));
    }
  }

  private String text(ProcessView process, long counts) {
    int[] all = new int[classes];
    Arrays.setAll(all, found -> process.loadInt(counts + 4L * found));
    return Arrays.toString(all);
  }

  private static int number(int index) {
    return index * index % 1009;
  }

  @Override
  public Object expected(int process, int processes) {
    int[] all = new int[classes];
    for (int i = 0; i < numbers; i++) {
      all[number(i) % classes]++;
    }
    return Arrays.toString(all);
  }
}
