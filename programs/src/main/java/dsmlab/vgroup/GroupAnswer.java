package dsmlab.vgroup;

/** What the V kernel answers. */
public sealed interface GroupAnswer {

  /** Nothing but that it has been done. */
  record Done() implements GroupAnswer {}

  /** A group has been made. */
  record Created(int group) implements GroupAnswer {}

  /**
   * A message.
   *
   * @param sender the process that has sent it
   * @param destination the process or group that it was sent to
   */
  record Received(int sender, int destination, VMessage message) implements GroupAnswer {}

  /** A reply. */
  record Replied(int replier, VMessage message) implements GroupAnswer {}

  /** The call has failed. */
  record Failed(GroupError error) implements GroupAnswer {}
}
