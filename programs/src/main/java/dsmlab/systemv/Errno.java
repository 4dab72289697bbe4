package dsmlab.systemv;

/** Why a call has failed, with the numbers and words of Linux. */
public enum Errno {
  EPERM(1, "operation not permitted"),
  ENOENT(2, "no object with that key"),
  EINTR(4, "interrupted"),
  EIO(5, "input or output failed"),
  E2BIG(7, "argument list or message too long"),
  EAGAIN(11, "try again"),
  ENOMEM(12, "out of memory"),
  EACCES(13, "permission denied"),
  EFAULT(14, "bad address"),
  EEXIST(17, "an object with that key exists"),
  EINVAL(22, "invalid argument"),
  EFBIG(27, "no semaphore with that number"),
  ENOSPC(28, "no object or queue is left"),
  ERANGE(34, "value out of range"),
  ENOSYS(38, "not offered here"),
  ENOMSG(42, "no message of that type"),
  EIDRM(43, "the object was removed"),
  ENOTCONN(107, "not connected"),
  ETIMEDOUT(110, "timed out"),
  ECONNREFUSED(111, "refused"),
  EHOSTUNREACH(113, "no way to the machine");

  private final int number;
  private final String meaning;

  Errno(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  /** The number in {@code errno}. */
  public int number() {
    return number;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
