package dsmlab.workload;

/** What a record does; each constant is one letter of the dsmtrace format. */
public enum Operation {
  /** A load: address and bytes. */
  READ('R', true),
  /** A store: address and bytes. */
  WRITE('W', true),
  /** An atomic read-modify-write, which counts as one access of the store class. */
  ATOMIC('A', true),
  /** Units of local work since the process's previous record. */
  WORK('C', true),
  /** Creates a child process. */
  FORK('F', true),
  /** The first record of a created process; waits for its parent's fork. */
  START('S', false),
  /** The process ends; no record of it follows. */
  EXIT('X', false),
  /** Waits for the end of a child. */
  JOIN('J', true),
  /** Acquires a mutex. */
  LOCK('L', false),
  /** Frees a mutex. */
  UNLOCK('U', false),
  /** Arrives at a barrier that a number of processes need. */
  BARRIER('B', true),
  /** Adds one to a semaphore. */
  POST('P', false),
  /** Takes one from a semaphore, waiting for it when there is none. */
  WAIT('V', false),
  /** Signals a condition. */
  SIGNAL('s', true),
  /** Broadcasts on a condition. */
  BROADCAST('b', true),
  /** Waits until a number of signals or broadcasts have been made on a condition. */
  WOKEN('w', true);

  private static final Operation[] BY_CODE = values();

  private final char letter;
  private final boolean takesArgument;

  Operation(char letter, boolean takesArgument) {
    this.letter = letter;
    this.takesArgument = takesArgument;
  }

  /** The operation of a code. */
  public static Operation of(byte code) {
    return BY_CODE[code];
  }

  /** The small number that stands for the operation in a {@link RecordBatch}. */
  public byte code() {
    return (byte) ordinal();
  }

  /** The letter that stands for it in a trace. */
  public char letter() {
    return letter;
  }

  /** Whether it touches memory. */
  public boolean isReference() {
    return ordinal() <= ATOMIC.ordinal();
  }

  /** Whether it names a synchronisation object. */
  public boolean isSynchronisation() {
    return ordinal() >= FORK.ordinal();
  }

  /**
   * Whether it may wait for other processes: what they did before, the process must see after it.
   */
  public boolean acquires() {
    return switch (this) {
      case START, JOIN, LOCK, BARRIER, WAIT, WOKEN -> true;
      case READ, WRITE, ATOMIC, WORK, FORK, EXIT, UNLOCK, POST, SIGNAL, BROADCAST -> false;
    };
  }

  /** Whether a record carries a number besides its subject: bytes, units, child, need or count. */
  public boolean takesArgument() {
    return takesArgument;
  }
}
