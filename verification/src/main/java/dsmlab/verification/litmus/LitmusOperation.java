package dsmlab.verification.litmus;

/** What a thread of a litmus test does next. */
public sealed interface LitmusOperation {

  /** Stores a value in a location. */
  record Write(String location, long value) implements LitmusOperation {}

  /** Loads a location into a register of the thread. */
  record Read(String location, String register) implements LitmusOperation {}

  /** Orders what is before it with what is after it; nothing to do where all is in order. */
  record Fence() implements LitmusOperation {}

  /** Waits until the thread holds a lock alone. */
  record Lock(String lock) implements LitmusOperation {}

  /** Gives a lock back. */
  record Unlock(String lock) implements LitmusOperation {}

  /** Waits until all threads of the test are here. */
  record Barrier() implements LitmusOperation {}
}
