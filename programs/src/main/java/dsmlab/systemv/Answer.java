package dsmlab.systemv;

import java.util.List;

/** What a System V call returns: a value that does not change. */
public sealed interface Answer {

  /** Nothing but that it has been done. */
  Answer DONE = new Value(0);

  /** An id, an address, the value of a semaphore, or 0. */
  record Value(long value) implements Answer {}

  /** The values of all semaphores of a set. */
  record Values(List<Integer> values) implements Answer {
    public Values {
      values = List.copyOf(values);
    }
  }

  /** A message. */
  record Received(Msgbuf message) implements Answer {}

  /** The state of an object. */
  record Told(Status status) implements Answer {}

  /** The call has failed. */
  record Failed(Errno errno) implements Answer {}
}
