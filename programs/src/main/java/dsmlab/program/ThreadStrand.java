package dsmlab.program;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A strand that is a virtual thread; whoever lets it proceed waits until it pauses or ends. */
final class ThreadStrand implements Strand {

  private final Thread thread;
  private volatile @Nullable Thread driver;

  ThreadStrand(Runnable body) {
    this.thread = Thread.ofVirtual().unstarted(() -> runToEnd(body));
  }

  private void runToEnd(Runnable body) {
    try {
      body.run();
    } finally {
      handBack();
    }
  }

  @Override
  public void proceed() {
    driver = Thread.currentThread();
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    } else {
      LockSupport.unpark(thread);
    }
    while (driver != null) {
      LockSupport.park(this);
    }
  }

  @Override
  public void pause() {
    handBack();
    while (driver == null) {
      LockSupport.park(this);
    }
  }

  private void handBack() {
    Thread waiting = driver;
    driver = null;
    LockSupport.unpark(waiting);
  }
}
