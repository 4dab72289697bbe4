package dsmlab.systemv;

/** The constants of the System V calls, with the numbers that Linux gives them. */
public final class SystemV {

  /** The key of an object that nobody else finds. */
  public static final int IPC_PRIVATE = 0;

  /** Makes the object if there is none with the key. */
  public static final int IPC_CREAT = 0_1000;

  /** With {@link #IPC_CREAT}: fails if there is one. */
  public static final int IPC_EXCL = 0_2000;

  /** Fails rather than waits. */
  public static final int IPC_NOWAIT = 0_4000;

  /** Removes the object. */
  public static final int IPC_RMID = 0;

  /** Sets owner and mode. */
  public static final int IPC_SET = 1;

  /** Tells the state of the object. */
  public static final int IPC_STAT = 2;

  /** Attaches for loads only. */
  public static final int SHM_RDONLY = 0_10000;

  /** An address at which to attach may lie anywhere in the first {@link #SHMLBA} bytes. */
  public static final int SHM_RND = 0_20000;

  /** Attaches in place of what is attached at an address. */
  public static final int SHM_REMAP = 0_40000;

  /** What addresses at which to attach are multiples of. */
  public static final int SHMLBA = 4096;

  /** Keeps a segment in memory, where segments are anyway. */
  public static final int SHM_LOCK = 11;

  /** Takes {@link #SHM_LOCK} back. */
  public static final int SHM_UNLOCK = 12;

  /** The operation is taken back when its process ends. */
  public static final int SEM_UNDO = 0x1000;

  /** The process that called last. */
  public static final int GETPID = 11;

  /** The value of a semaphore. */
  public static final int GETVAL = 12;

  /** The values of all semaphores of a set. */
  public static final int GETALL = 13;

  /** How many wait for a semaphore to grow. */
  public static final int GETNCNT = 14;

  /** How many wait for a semaphore to become zero. */
  public static final int GETZCNT = 15;

  /** Sets the value of a semaphore. */
  public static final int SETVAL = 16;

  /** Sets the values of all semaphores of a set. */
  public static final int SETALL = 17;

  /** Cuts a message that is too long rather than fail. */
  public static final int MSG_NOERROR = 0_10000;

  /** With a positive type: takes the first message of any other type. */
  public static final int MSG_EXCEPT = 0_20000;

  /** Leaves the message in the queue and takes the type for its position, from 0. */
  public static final int MSG_COPY = 0_40000;

  /** Of the {@code get} calls: the object is shared by all machines of a DIPC cluster. */
  public static final int IPC_DIPC = 0_10000;

  private SystemV() {}

  /** Whether a flag is among flags. */
  public static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
