package dsmlab.cli;

import dsmlab.scenario.RunOutcome;
import dsmlab.scenario.RunProgress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar that grows with every run that has ended, where somebody can see it. */
final class ProgressLine implements RunProgress, AutoCloseable {

  private static final int WIDTH = 80;

  private final @Nullable ProgressBar bar;

  private ProgressLine(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for some runs, or nothing when messages do not go to a terminal. */
  static ProgressLine on(Surroundings surroundings, int runs) {
    return new ProgressLine(surroundings.terminalMessages() ? bar(runs) : null);
  }

  /** A bar for a terminal. */
  static ProgressBar bar(int runs) {
    return new ProgressBarBuilder()
        .setTaskName("runs")
        .setInitialMax(runs)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  @Override
  public void ended(RunOutcome outcome, int done, int total) {
    if (bar != null) {
      bar.maxHint(total).stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
