package dsmlab.protocol.dynamic;

import dsmlab.protocol.Access;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;

/**
 * Looks for the owner of a page on behalf of a node that has faulted.
 *
 * @param access what the requester needs
 * @param kind a request at its first hop, a forward from then on
 */
record Request(long page, int requester, Access access, MessageKind kind)
    implements DynamicMessage, CopySetMessage, Message.Locating {

  static Request of(long page, int requester, Access access) {
    return new Request(page, requester, access, MessageKind.REQUEST);
  }

  Request forwarded() {
    if (kind == MessageKind.FORWARD) {
      return this;
    }
    return new Request(page, requester, access, MessageKind.FORWARD);
  }
}
