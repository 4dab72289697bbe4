package dsmlab.workload;

/**
 * Some consecutive records of a stream as a struct of arrays, made once and filled again and again.
 * Only the records from 0 up to {@link #size} mean anything. The fields are open because the
 * innermost loop of a run reads them.
 */
public final class RecordBatch implements RecordLanes {

  /** The most records that a batch holds which is filled by a {@link RecordSource}. */
  public static final int CAPACITY = 1024;

  /** {@linkplain Operation#code() Codes} of the operations. */
  public byte[] operation;

  /** The process that each record belongs to, from 0. */
  public int[] process;

  /** The address of a reference, or the number of the synchronisation object; 0 for work. */
  public long[] subject;

  /** Bytes of a reference, units of work, child, need or count; 0 when there is none. */
  public int[] argument;

  /** The number of records. */
  public int size;

  /** A batch for {@value #CAPACITY} records. */
  public RecordBatch() {
    this(CAPACITY);
  }

  /** A batch for some records. */
  public RecordBatch(int capacity) {
    operation = new byte[capacity];
    process = new int[capacity];
    subject = new long[capacity];
    argument = new int[capacity];
  }

  /** The one lane of all processes. */
  @Override
  public RecordBatch lane(int anyProcess) {
    return this;
  }

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

  /** Appends some records of another batch; this one must have room. */
  public void add(RecordBatch other, int from, int to) {
    for (int i = from; i < to; i++) {
      add(other.operation[i], other.process[i], other.subject[i], other.argument[i]);
    }
  }

  /** Exchanges all records with another batch, without copying them. */
  public void swap(RecordBatch other) {
    byte[] operations = operation;
    int[] processes = process;
    long[] subjects = subject;
    int[] arguments = argument;
    int records = size;
    operation = other.operation;
    process = other.process;
    subject = other.subject;
    argument = other.argument;
    size = other.size;
    other.operation = operations;
    other.process = processes;
    other.subject = subjects;
    other.argument = arguments;
    other.size = records;
  }

  /** The most records that it holds. */
  public int capacity() {
    return operation.length;
  }

  /** The number of records that still fit. */
  public int room() {
    return operation.length - size;
  }
}
