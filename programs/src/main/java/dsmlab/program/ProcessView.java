package dsmlab.program;

import dsmlab.systemv.SystemVCalls;
import dsmlab.vgroup.GroupCalls;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** All that a process sees of the world. */
public interface ProcessView extends SharedMemoryView, SystemVCalls, GroupCalls {

  /** Its number among the processes of the program, from 0. */
  @Override
  int index();

  /** How many processes the program has. */
  int processes();

  /** The login name under which it runs. */
  String user();

  /** Computes for some time without touching shared memory. */
  void computePicos(long picos);

  /** Computes for some time without touching shared memory. */
  default void compute(Duration time) {
    computePicos(Math.multiplyExact(time.toNanos(), 1000L));
  }

  /**
   * Waits until every process of the program has arrived here.
   *
   * @throws BarrierBroken when one of them never will, because it ended when something went wrong
   */
  void barrier();

  /** The virtual time since the run began. */
  long timePicos();

  /** A fresh random stream of the process: the same draws in every run with the same seed. */
  RandomGenerator random(String name);
}
