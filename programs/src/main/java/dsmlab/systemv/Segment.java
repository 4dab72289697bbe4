package dsmlab.systemv;

import it.unimi.dsi.fastutil.ints.Int2IntAVLTreeMap;

/** A segment of shared memory and who has attached it how often. */
final class Segment extends IpcObject {

  private static final int NOBODY = -1;

  private final long address;
  private final long bytes;
  private final int creator;
  private final Int2IntAVLTreeMap attachments = new Int2IntAVLTreeMap();
  private int last = NOBODY;
  private boolean removed;

  Segment(int id, IpcPerm permissions, long address, long bytes, int creator) {
    super(id, permissions);
    this.address = address;
    this.bytes = bytes;
    this.creator = creator;
  }

  long address() {
    return address;
  }

  long bytes() {
    return bytes;
  }

  void attach(int process) {
    attachments.addTo(process, 1);
    last = process;
  }

  boolean attachedBy(int process) {
    return attachments.containsKey(process);
  }

  /** Takes one attachment away; true when the process has no other. */
  boolean detach(int process) {
    last = process;
    if (attachments.addTo(process, -1) > 1) {
      return false;
    }
    attachments.remove(process);
    return true;
  }

  /** Marks it as removed: nobody finds its key any more. */
  void markRemoved() {
    removed = true;
    permissions(permissions().withoutKey());
  }

  /** Whether nobody can use it any more. */
  boolean isGone() {
    return removed && attachments.isEmpty();
  }

  @Override
  long extent() {
    return bytes;
  }

  @Override
  Status status() {
    int attached = attachments.values().intStream().sum();
    return new Status.Shmid(permissions(), bytes, attached, creator, last, removed);
  }
}
