package dsmlab.systemv;

/** What a process gets instead of an answer from memory. */
public enum Signal {
  /** There is no memory at the address, or it may not be written, or it has been lost. */
  SIGSEGV,
  /** The address is no multiple of the size. */
  SIGBUS
}
