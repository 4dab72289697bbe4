package dsmlab.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** How far the runs of one protocol are, and how many of them there were in a second. */
final class FuzzProgress implements AutoCloseable {

  private final Session session;
  private final String protocol;
  private final @Nullable ProgressBar bar;
  private final long startNanos = System.nanoTime();
  private int done;

  private FuzzProgress(Session session, String protocol, @Nullable ProgressBar bar) {
    this.session = session;
    this.protocol = protocol;
    this.bar = bar;
  }

  /** Begins to count; the bar is for people only, and so is the rate. */
  static FuzzProgress of(Session session, String protocol, int runs) {
    boolean seen = session.surroundings().terminalMessages();
    return new FuzzProgress(session, protocol, seen ? ProgressLine.bar(runs) : null);
  }

  void step() {
    done++;
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
    double seconds =
        (double) (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    session
        .messages()
        .println(
            "%s: %d runs, %s runs/s"
                .formatted(protocol, done, String.format(Locale.ROOT, "%.0f", done / seconds)));
  }
}
