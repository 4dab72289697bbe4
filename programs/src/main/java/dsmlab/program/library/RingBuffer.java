package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.IPC_RMID;
import static dsmlab.systemv.SystemV.SETVAL;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Sembuf;
import java.util.List;

/**
 * A bounded buffer in shared memory. The first process fills it with numbers, the others take them
 * out, each adding up what it got.
 */
final class RingBuffer implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "ring-buffer",
          "One process puts numbers into a ring, the others take them out; two semaphores count what"
              + " is full and what is empty, a third guards the ends.",
          "E. W. Dijkstra, Cooperating Sequential Processes, 1965",
          List.of(
              Parameter.integer("items", 200, 1, "Numbers that pass through the ring."),
              Parameter.integer("slots", 16, 1, "Numbers that the ring holds."),
              Parameter.integer("itemWords", 8, 1, "8-byte words of a number in the ring."),
              Parameter.duration("consume", "20us", "Time to use one number."),
              Parameter.duration("produce", "5us", "Time to make one number.")),
          2,
          RingBuffer::new);

  private static final int KEY = 0x7269;
  private static final int MODE = 0666;
  private static final int EMPTY = 0;
  private static final int FULL = 1;
  private static final int GUARD = 2;

  /** Where the next number goes, where the next one is taken, and the sum; then come the slots. */
  private static final int IN = 0;

  private static final int OUT = 1;
  private static final int SUM = 2;
  private static final int SLOTS = 8;

  private static final int NO_MORE = -1;

  private final int items;
  private final int slots;
  private final int itemWords;
  private final long producePicos;
  private final long consumePicos;

  private RingBuffer(Settings settings) {
    this.items = settings.integer("items");
    this.slots = settings.integer("slots");
    this.itemWords = settings.integer("itemWords");
    this.producePicos = settings.picos("produce");
    this.consumePicos = settings.picos("consume");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords ring = SharedWords.attach(process, KEY, SLOTS + (long) slots * itemWords);
    int semaphores = process.semget(KEY, 3, IPC_CREAT | IPC_DIPC | MODE);
    if (process.index() == 0) {
      process.semctl(semaphores, EMPTY, SETVAL, slots);
      process.semctl(semaphores, GUARD, SETVAL, 1);
    }
    process.barrier();
    if (process.index() == 0) {
      produce(process, ring, semaphores);
    } else {
      consume(process, ring, semaphores);
    }
    process.barrier();
    long sum = ring.word(SUM);
    ring.release();
    if (process.index() == 0) {
      process.semctl(semaphores, 0, IPC_RMID);
    }
    return sum;
  }

  private void produce(ProcessView process, SharedWords ring, int semaphores) {
    for (int item = 1; item <= items; item++) {
      process.computePicos(producePicos);
      put(process, ring, semaphores, item);
    }
    for (int consumer = 1; consumer < process.processes(); consumer++) {
      put(process, ring, semaphores, NO_MORE);
    }
  }

  private void put(ProcessView process, SharedWords ring, int semaphores, long item) {
    process.semop(semaphores, new Sembuf(EMPTY, -1), new Sembuf(GUARD, -1));
    long slot = SLOTS + ring.word(IN) % slots * itemWords;
    for (int word = 0; word < itemWords; word++) {
      ring.word(slot + word, item);
    }
    ring.add(IN, 1);
    process.semop(semaphores, new Sembuf(GUARD, 1), new Sembuf(FULL, 1));
  }

  private void consume(ProcessView process, SharedWords ring, int semaphores) {
    long item = take(process, ring, semaphores);
    while (item != NO_MORE) {
      process.computePicos(consumePicos);
      item = take(process, ring, semaphores);
    }
  }

  private long take(ProcessView process, SharedWords ring, int semaphores) {
    process.semop(semaphores, new Sembuf(FULL, -1), new Sembuf(GUARD, -1));
    long slot = SLOTS + ring.word(OUT) % slots * itemWords;
    // The last word of the number: all of them are the same.
    long item = ring.word(slot + itemWords - 1);
    ring.add(OUT, 1);
    ring.add(SUM, Math.max(0, item));
    process.semop(semaphores, new Sembuf(GUARD, 1), new Sembuf(EMPTY, 1));
    return item;
  }

  @Override
  public Object expected(int process, int processes) {
    return items * (items + 1L) / 2;
  }
}
