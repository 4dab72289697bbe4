package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulatorAllocationTest {

  private static final int EVENTS = 1_000_000;
  private static final int CHAINS = 200;

  private final Simulator simulator = new Simulator();
  private final EventHandler next = this::next;
  private int left;

  private void next(long chain, @Nullable Object payload) {
    if (left-- > 0) {
      long due = simulator.nowPicos() + 10 + chain % 7;
      simulator.cancel(simulator.scheduleAt((int) chain, due, next, chain, payload));
      simulator.scheduleAt((int) chain, due, next, chain, payload);
    }
  }

  @Test
  void eventPathAllocatesNothingOnceItHasGrown() {
    handle(EVENTS / 10);
    long before = allocatedBytes();
    handle(EVENTS);
    long bytes = allocatedBytes() - before;
    assertThat(simulator.handledEvents()).isGreaterThan(EVENTS);
    assertThat(bytes).isLessThan(EVENTS / 10);
  }

  private void handle(int events) {
    left = events;
    for (int chain = 0; chain < CHAINS; chain++) {
      simulator.scheduleAt(chain, simulator.nowPicos(), next, chain, this);
    }
    simulator.run();
  }

  private static long allocatedBytes() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
