package dsmlab.systemv;

/** What {@code IPC_STAT} tells of an object. */
public sealed interface Status {

  /** Whose it is and who may use it. */
  IpcPerm permissions();

  /**
   * A segment.
   *
   * @param size in bytes
   * @param attached how often it is attached
   * @param creator the process that made it
   * @param last the process that attached or detached it last, or -1
   * @param removed whether it goes when the last has detached it
   */
  record Shmid(IpcPerm permissions, long size, int attached, int creator, int last, boolean removed)
      implements Status {}

  /** A set of semaphores. */
  record Semid(IpcPerm permissions, int semaphores) implements Status {}

  /**
   * A message queue.
   *
   * @param messages how many it holds
   * @param bytes how long they are together
   * @param bytesMax how long they may be
   * @param lastSender the process that sent last, or -1
   * @param lastReceiver the process that received last, or -1
   */
  record Msqid(
      IpcPerm permissions,
      int messages,
      long bytes,
      long bytesMax,
      int lastSender,
      int lastReceiver)
      implements Status {}
}
