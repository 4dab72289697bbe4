package dsmlab.vgroup;

/** A call that has failed. */
public final class GroupCallFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final GroupError error;

  GroupCallFailed(GroupCall call, GroupError error) {
    super("%s: %s".formatted(call, error.meaning()));
    this.error = error;
  }

  /** Why. */
  public GroupError error() {
    return error;
  }
}
