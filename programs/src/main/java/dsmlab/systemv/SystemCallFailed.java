package dsmlab.systemv;

/** A System V call has returned -1. */
public final class SystemCallFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Errno errno;

  /** A call that has failed. */
  public SystemCallFailed(Call call, Errno errno) {
    super("%s: %s (%s)".formatted(call.text(), errno, errno.meaning()));
    this.errno = errno;
  }

  /** Why. */
  public Errno errno() {
    return errno;
  }
}
