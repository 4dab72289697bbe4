package dsmlab.systemv;

/** An object with id and rights. */
abstract class IpcObject {

  private final int id;
  private IpcPerm permissions;

  IpcObject(int id, IpcPerm permissions) {
    this.id = id;
    this.permissions = permissions;
  }

  int id() {
    return id;
  }

  IpcPerm permissions() {
    return permissions;
  }

  void permissions(IpcPerm changed) {
    permissions = changed;
  }

  /** How much it has of what its {@code get} call asks for: bytes, semaphores, or nothing. */
  abstract long extent();

  /** What {@code IPC_STAT} tells. */
  abstract Status status();
}
