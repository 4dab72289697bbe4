package dsmlab.cli.answer;

/** How the command has ended, for scripts. */
public final class ExitCode {

  /** Done. */
  public static final int DONE = 0;

  /** A run failed, its results found no room, or the program itself failed. */
  public static final int FAILED = 1;

  /** Bad input or usage. */
  public static final int BAD_INPUT = 2;

  /** A protocol broke its promise. */
  public static final int PROMISE_BROKEN = 3;

  /** Stopped by the user, as shells count it. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
