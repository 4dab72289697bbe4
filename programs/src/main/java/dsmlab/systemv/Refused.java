package dsmlab.systemv;

/** A call that fails; turned into an {@link Answer.Failed}. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final Errno errno;

  Refused(Errno errno) {
    super(errno.name(), null, false, false);
    this.errno = errno;
  }

  Errno errno() {
    return errno;
  }
}
