package dsmlab.cli.output;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * The bytes of standard output. A print writer forgets that writing has failed; through this stream
 * a failure is thrown once, as an {@link OutputFailure}; what follows is dropped.
 */
public final class ResultStream extends FilterOutputStream {

  private final BooleanSupplier isPipe;
  private boolean failed;

  private ResultStream(OutputStream target, BooleanSupplier isPipe) {
    super(target);
    this.isPipe = isPipe;
  }

  /**
   * A writer of UTF-8 that ends its lines the same way everywhere and throws when it fails.
   *
   * @param isPipe whether the target is known to be a pipe, asked after a failure only
   */
  public static PrintWriter writer(OutputStream target, BooleanSupplier isPipe) {
    ResultStream stream = new ResultStream(target, isPipe);
    return new UnixLines(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (failed) {
      return;
    }
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() {
    if (failed) {
      return;
    }
    try {
      out.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** A full disk never hides behind a pipe, and systems name a broken one in their own words. */
  private OutputFailure failure(IOException cause) {
    failed = true;
    String message = String.valueOf(cause.getMessage());
    return new OutputFailure(cause, message.contains("ipe") || isPipe.getAsBoolean());
  }

  private static final class UnixLines extends PrintWriter {
    UnixLines(OutputStreamWriter writer) {
      super(new BufferedWriter(writer));
    }

    @Override
    public void println() {
      write('\n');
    }
  }
}
