package dsmlab.vgroup;

/** Why a call has failed. */
public enum GroupError {
  NO_REPLY("nobody has replied"),
  NO_PROCESS("no such process"),
  NO_GROUP("no such group, or none of its members answers"),
  NOT_ALLOWED("the group admits only processes of its creator's user"),
  NOT_HERE("the process is on another machine"),
  NOT_MEMBER("not a member of the group"),
  NOT_AWAITING("the process waits for no reply to a message that was received"),
  TIMED_OUT("the time is over"),
  NO_SPACE("the machine cannot make more groups");

  private final String meaning;

  GroupError(String meaning) {
    this.meaning = meaning;
  }

  /** What it means, in a few words. */
  public String meaning() {
    return meaning;
  }
}
