package dsmlab.workload;

/**
 * Some consecutive records of a stream as a struct of arrays, made once and filled again and again.
 * Only the records from 0 up to {@link #size} mean anything. The fields are open because the
 * innermost loop of a run reads them.
 */
public final class RecordBatch {

  /** The most records that a batch holds. */
  public static final int CAPACITY = 1024;

  /** {@linkplain Operation#code() Codes} of the operations. */
  public final byte[] operation = new byte[CAPACITY];

  /** The process that each record belongs to, from 0. */
  public final int[] process = new int[CAPACITY];

  /** The address of a reference, or the number of the synchronisation object; 0 for work. */
  public final long[] subject = new long[CAPACITY];

  /** Bytes of a reference, units of work, child, need or count; 0 when there is none. */
  public final int[] argument = new int[CAPACITY];

  /** The number of records. */
  public int size;

  /** Forgets all records. */
  public void clear() {
    size = 0;
  }

  /** Appends a record; the batch must have room. */
  public void add(Operation what, int who, long about, int detail) {
    add(what.code(), who, about, detail);
  }

  /** Appends a record given by the code of its operation; the batch must have room. */
  public void add(byte what, int who, long about, int detail) {
    operation[size] = what;
    process[size] = who;
    subject[size] = about;
    argument[size] = detail;
    size++;
  }

  /** The number of records that still fit. */
  public int room() {
    return CAPACITY - size;
  }
}
