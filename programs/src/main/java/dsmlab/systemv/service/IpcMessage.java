package dsmlab.systemv.service;

import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;

/**
 * A message of a service. It travels like a message of a protocol, over the same network and
 * processors, but is counted apart. Each service has a sealed interface of records that extends
 * this one.
 */
public interface IpcMessage extends Message {

  /** The word that it is counted by, one of those that the service declares. */
  String word();

  @Override
  default long page() {
    return NO_PAGE;
  }

  @Override
  default MessageKind kind() {
    return MessageKind.IPC;
  }
}
