package dsmlab.sim.file;

import dsmlab.sim.settings.Printable;
import java.io.IOException;
import java.nio.file.Path;

/** Results that cannot be written or read; the message says where, why and what to do. */
public final class OutputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final boolean late;

  private OutputException(String message, boolean late, Throwable cause) {
    super(Printable.line(message), cause);
    this.late = late;
  }

  /** A place that cannot be used, found before any work was done; a sentence for the user. */
  public OutputException(String message) {
    super(Printable.line(message));
    this.late = false;
  }

  /** The same with what caused it. */
  public OutputException(String message, Throwable cause) {
    this(message, false, cause);
  }

  /** A place that cannot be written to, found before any work was done. */
  public static OutputException early(Path place, IOException cause) {
    return new OutputException(sentence(place, cause), false, cause);
  }

  /** A place that took no more when the work was under way or done. */
  public static OutputException late(Path place, IOException cause) {
    return new OutputException(sentence(place, cause), true, cause);
  }

  private static String sentence(Path place, IOException cause) {
    return place + ": " + FileTrouble.whileWriting(place, cause);
  }

  /** The same failure with more that the user should know. */
  public OutputException with(String more) {
    return new OutputException(getMessage() + "; " + more, late, this);
  }

  /** Whether work had begun, so that the command failed rather than its input. */
  public boolean isLate() {
    return late;
  }
}
