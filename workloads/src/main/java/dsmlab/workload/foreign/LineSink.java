package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/** Takes what a line says. A line gives references, or is skipped for one reason. */
public interface LineSink {

  /** Names the thread, by any number of its own, whose references follow. */
  void thread(long id);

  /** Units of work before the next reference. */
  void work(int units);

  /** A reference; addresses of 2^63 and more come as negative numbers. */
  void reference(Operation operation, long address, int bytes);

  /** A reference whose size the format does not tell. */
  void reference(Operation operation, long address);

  /** The line holds nothing for us. */
  void skip(Skipped reason);
}
