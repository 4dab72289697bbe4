package dsmlab.systemv;

import org.jspecify.annotations.Nullable;

/** {@code IPC_SET} for objects of any kind. */
final class Changes {

  private Changes() {}

  static Answer apply(IpcObject object, Call.@Nullable Change change) throws Refused {
    object.permissions(object.permissions().changed(required(change)));
    return Answer.DONE;
  }

  /** What is to be changed; a call that does not say points nowhere. */
  static Call.Change required(Call.@Nullable Change change) throws Refused {
    if (change == null) {
      throw new Refused(Errno.EFAULT);
    }
    return change;
  }
}
