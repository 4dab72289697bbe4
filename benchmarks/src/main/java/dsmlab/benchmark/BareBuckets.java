package dsmlab.benchmark;

import dsmlab.benchmark.Population.Draws;
import java.util.Arrays;

/**
 * A ring of buckets on primitive arrays and nothing else: a floor for exponential delays, whose
 * scale it knows beforehand. What lies more than a turn of the ring ahead waits in no order.
 */
final class BareBuckets implements Engine {

  private static final double UNIT_PICOS = 1_000_000;
  private static final int UNITS_AROUND = 16;
  private static final int EVENTS_PER_BUCKET = 2;

  private final Draws draws;
  private final long[] times;
  private final int[] processes;
  private final int[] next;
  private final int[] ring;
  private final int shift;
  private long[] present = new long[1 << 16];
  private int[] presentProcesses = new int[1 << 16];
  private int front;
  private int end;
  private long[] beyond = new long[16];
  private int[] beyondProcesses = new int[16];
  private int beyondCount;
  private int firstFree = 1;
  private long bucket;
  private long turnEnd;
  private int inRing;

  BareBuckets(Population population) {
    draws = population.start();
    int events = population.events();
    times = new long[events + 2];
    processes = new int[events + 2];
    next = new int[events + 2];
    Arrays.setAll(next, i -> i + 1);
    double width = 2 * UNIT_PICOS * EVENTS_PER_BUCKET / events;
    shift = (int) Math.max(0, Math.round(Math.log(width) / Math.log(2)));
    ring = new int[2 * Integer.highestOneBit((int) (UNITS_AROUND * UNIT_PICOS) >> shift)];
    turnEnd = (long) ring.length << shift;
    for (int i = 0; i < events; i++) {
      add(draws.delayPicos(), i / population.eventsEach());
    }
  }

  @Override
  public long run(long events) {
    for (long i = 0; i < events; i++) {
      if (front == end) {
        takeBucket();
      }
      long now = present[front];
      int process = presentProcesses[front++];
      long time = now + draws.delayPicos();
      add(time, draws.handle(process));
    }
    return events;
  }

  private void add(long time, int process) {
    if (time >= turnEnd) {
      addBeyond(time, process);
    } else if (time >> shift < bucket) {
      insert(time, process);
    } else {
      int entry = firstFree;
      firstFree = next[entry];
      times[entry] = time;
      processes[entry] = process;
      int place = (int) (time >> shift) & (ring.length - 1);
      next[entry] = ring[place];
      ring[place] = entry;
      inRing++;
    }
  }

  private void addBeyond(long time, int process) {
    if (beyondCount == beyond.length) {
      beyond = Arrays.copyOf(beyond, beyondCount * 2);
      beyondProcesses = Arrays.copyOf(beyondProcesses, beyondCount * 2);
    }
    beyond[beyondCount] = time;
    beyondProcesses[beyondCount++] = process;
  }

  private void insert(long time, int process) {
    if (end == present.length) {
      present = Arrays.copyOf(present, end * 2);
      presentProcesses = Arrays.copyOf(presentProcesses, end * 2);
    }
    int place = end++;
    while (place > front && present[place - 1] > time) {
      present[place] = present[place - 1];
      presentProcesses[place] = presentProcesses[place - 1];
      place--;
    }
    present[place] = time;
    presentProcesses[place] = process;
  }

  private void takeBucket() {
    front = 0;
    end = 0;
    while (end == 0) {
      if (inRing == 0) {
        nextTurn();
      }
      empty((int) bucket++ & (ring.length - 1));
    }
  }

  private void empty(int place) {
    int entry = ring[place];
    ring[place] = 0;
    while (entry != 0) {
      insert(times[entry], processes[entry]);
      int following = next[entry];
      next[entry] = firstFree;
      firstFree = entry;
      entry = following;
      inRing--;
    }
  }

  private void nextTurn() {
    int waiting = beyondCount;
    bucket = Arrays.stream(beyond, 0, waiting).min().orElseThrow() >> shift;
    turnEnd = (bucket + ring.length) << shift;
    beyondCount = 0;
    for (int i = 0; i < waiting; i++) {
      add(beyond[i], beyondProcesses[i]);
    }
  }
}
