package dsmlab.systemv;

/** Hears how calls end, those of processes that have waited included. */
@FunctionalInterface
public interface AnswerListener {

  /** A call of a process has ended. Called from within a call, so it must not call itself. */
  void answered(int process, Answer answer);
}
