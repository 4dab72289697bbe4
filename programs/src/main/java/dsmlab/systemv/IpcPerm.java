package dsmlab.systemv;

/**
 * Whose an object is and who may use it. There are no groups: the middle three bits of a mode say
 * nothing.
 *
 * @param key the key, {@link SystemV#IPC_PRIVATE} when nobody finds it
 * @param owner the login name of the owner
 * @param creator the login name of who made it
 * @param mode nine bits as those of a file
 */
public record IpcPerm(int key, String owner, String creator, int mode) {

  /** The user who may do everything. */
  public static final String ROOT = "root";

  /** The bits of a mode. */
  public static final int MODE = 0777;

  static final int READ = 04;
  static final int WRITE = 02;

  /** Whether a user has all of some rights, three bits. */
  boolean allows(String user, int rights) {
    int own = owns(user) ? mode >> 6 : mode;
    return user.equals(ROOT) || (own & rights) == rights;
  }

  /** Whether a user may remove or change the object. */
  boolean owned(String user) {
    return user.equals(ROOT) || owns(user);
  }

  private boolean owns(String user) {
    return user.equals(owner) || user.equals(creator);
  }

  IpcPerm changed(Call.Change change) {
    return new IpcPerm(key, change.owner(), creator, change.mode() & MODE);
  }

  IpcPerm withoutKey() {
    return new IpcPerm(SystemV.IPC_PRIVATE, owner, creator, mode);
  }
}
