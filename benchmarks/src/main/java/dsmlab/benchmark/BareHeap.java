package dsmlab.benchmark;

import dsmlab.benchmark.Population.Draws;

/** A 4-ary heap on primitive arrays and nothing else: no order among equal times, no handlers. */
final class BareHeap implements Engine {

  private final Draws draws;
  private final long[] times;
  private final int[] processes;
  private int size;

  BareHeap(Population population) {
    draws = population.start();
    times = new long[population.events() + 1];
    processes = new int[population.events() + 1];
    for (int i = 0; i < population.events(); i++) {
      add(draws.delayPicos(), i / population.eventsEach());
    }
  }

  @Override
  public long run(long events) {
    for (long i = 0; i < events; i++) {
      long now = times[0];
      int process = processes[0];
      removeFirst();
      long time = now + draws.delayPicos();
      add(time, draws.handle(process));
    }
    return events;
  }

  private void add(long time, int process) {
    int index = size++;
    while (index > 0 && times[(index - 1) >> 2] > time) {
      int parent = (index - 1) >> 2;
      put(index, times[parent], processes[parent]);
      index = parent;
    }
    put(index, time, process);
  }

  private void removeFirst() {
    size--;
    int index = 0;
    int child = firstChild(0);
    while (child >= 0 && times[child] < times[size]) {
      put(index, times[child], processes[child]);
      index = child;
      child = firstChild(index);
    }
    put(index, times[size], processes[size]);
  }

  private int firstChild(int index) {
    int first = (index << 2) + 1;
    if (first >= size) {
      return -1;
    }
    int end = Math.min(first + 4, size);
    for (int other = first + 1; other < end; other++) {
      first = times[other] < times[first] ? other : first;
    }
    return first;
  }

  private void put(int index, long time, int process) {
    times[index] = time;
    processes[index] = process;
  }
}
