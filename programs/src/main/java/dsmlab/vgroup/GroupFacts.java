package dsmlab.vgroup;

/**
 * What every machine with a member knows of a group.
 *
 * @param owner the user of its creator; nobody owns a well-known group
 * @param restricted whether only processes of that user may join
 */
public record GroupFacts(String owner, boolean restricted) {

  static final GroupFacts WELL_KNOWN = new GroupFacts("", false);

  boolean admits(String user) {
    return !restricted || owner.equals(user);
  }
}
