package dsmlab.protocol;

/**
 * A message of a protocol. Each protocol family has a sealed interface of records that extends this
 * one.
 */
public interface Message {

  /** Bytes that a message spends on one member of a copy set. */
  int MEMBER_BYTES = 4;

  /** Bytes that a message spends on a reference: address, size, access and value. */
  int REFERENCE_BYTES = 16;

  /** The page of a message that is about a synchronisation and not about any page. */
  long NO_PAGE = -1;

  /** The page it is about, or {@link #NO_PAGE}. */
  long page();

  /** How it is counted. */
  MessageKind kind();

  /** Bytes it carries besides the header and the page, such as a copy set. */
  default int extraBytes() {
    return 0;
  }

  /** A request or forward: a step of locating the owner on behalf of a faulting node. */
  interface Locating extends Message {

    /** The node whose fault it serves. */
    int requester();
  }
}
