package dsmlab.cli.output;

import dsmlab.sim.file.FileTrouble;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Results that could not be written where the user wants them. */
public final class OutputFailure extends UncheckedIOException {

  private static final long serialVersionUID = 1L;

  private final boolean readerGone;
  private final String reason;

  /**
   * Describes a failure.
   *
   * @param readerGone whether nobody reads the output any more, as after {@code | head}
   */
  public OutputFailure(IOException cause, boolean readerGone) {
    super(cause);
    this.reason = FileTrouble.problem(cause);
    this.readerGone = readerGone;
  }

  /** Whether nobody reads the output any more, which is no error. */
  public boolean readerGone() {
    return readerGone;
  }

  /** What has happened, in words. */
  public String reason() {
    return reason;
  }
}
