package dsmlab.workload.generator;

import dsmlab.workload.RecordBatch;

/** One process of a generated program, step by step. */
interface Script {

  /** The most records of a step. */
  int STEP_RECORDS_MAX = 64;

  /**
   * Appends the records of the next step, at least one; the batch has room for {@link
   * #STEP_RECORDS_MAX}. A step that arrives at a barrier of all processes ends with it; a critical
   * section is one step.
   *
   * @return false when there is no further step; nothing is appended then
   */
  boolean step(RecordBatch batch);
}
