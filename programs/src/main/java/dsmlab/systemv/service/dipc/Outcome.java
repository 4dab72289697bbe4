package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Errno;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a call ended, and what that means for the memory of the process.
 *
 * @param attached what it may use from now on
 * @param detached the address of what it may not use any more
 */
record Outcome(Answer answer, Optional<Attachment> attached, OptionalLong detached) {

  /** Memory that a process may use, and the machine that owns it. */
  record Attachment(long address, long bytes, boolean writable, int owner) {}

  /** An end that leaves the memory as it is. */
  static Outcome of(Answer answer) {
    return new Outcome(answer, Optional.empty(), OptionalLong.empty());
  }

  static Outcome failed(Errno errno) {
    return of(new Answer.Failed(errno));
  }
}
