package dsmlab.workload.trace;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/** Numbers the threads that a format names, from 0 in the order of their first references. */
final class ThreadChooser extends ProcessChooser {

  private final Long2IntOpenHashMap processes = new Long2IntOpenHashMap();
  private final int most;
  private long thread;
  private long lastThread;
  private int lastProcess = NONE;

  /** Numbers at most some threads. */
  ThreadChooser(int most) {
    this.most = most;
    processes.defaultReturnValue(NONE);
  }

  @Override
  void thread(long id) {
    thread = id;
  }

  @Override
  int process(long address) {
    if (lastProcess == NONE || thread != lastThread) {
      lastProcess = numbered(thread);
      lastThread = thread;
    }
    return lastProcess;
  }

  private int numbered(long id) {
    int process = processes.get(id);
    if (process == NONE && processes.size() < most) {
      process = processes.size();
      processes.put(id, process);
    }
    return process;
  }

  @Override
  String problem() {
    return most == 1 ? "a second thread appears in the file of one node" : super.problem();
  }

  @Override
  int processes() {
    return processes.size();
  }
}
