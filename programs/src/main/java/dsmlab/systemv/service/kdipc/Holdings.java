package dsmlab.systemv.service.kdipc;

import dsmlab.protocol.PageContents;

/** What a node has of the things that are located. */
interface Holdings {

  /** What there is of a thing, to be sent; it is asked for once before the thing leaves. */
  PageContents contents(long thing);

  /** How long that is in a message. */
  int bytes(PageContents contents);

  /** A thing has come, or a copy of it. */
  void install(long thing, PageContents contents);

  /** The node may change a thing. */
  default void gained(long thing) {}

  /** The node has no right to a thing any more. */
  default void lost(long thing) {}
}
