package dsmlab.program;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Signal;
import dsmlab.vgroup.GroupAnswer;

/** The answer to a request: a value that does not change. */
public sealed interface Response {

  /** It has been done. */
  Response DONE = new Word(0);

  /** Some bits. */
  record Word(long value) implements Response {}

  /** What a system call returned. */
  record Called(Answer answer) implements Response {}

  /** What the V kernel answered. */
  record KernelAnswered(GroupAnswer answer) implements Response {}

  /**
   * A barrier at which a process will never arrive, because it has ended.
   *
   * @param fate how it has ended, a sentence about it
   */
  record Broken(int process, String fate) implements Response {}

  /** A signal instead of an answer. */
  record Signalled(Signal signal, long address) implements Response {}
}
