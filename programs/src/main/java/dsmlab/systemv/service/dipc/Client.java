package dsmlab.systemv.service.dipc;

/** A process of another machine for which this one works, or keeps something. */
final class Client {

  static final long NONE = -1;

  final int process;
  final int machine;

  /** The exchange of its last request, and whether a worker still waits in it. */
  long lastExchange = NONE;

  boolean waits;

  /** A worker stays for it as its proxy, since operations are to be taken back when it ends. */
  boolean proxy;

  /** Its attached segments. */
  int attachments;

  /** Whether it is asked for from time to time, and in which exchange at present. */
  boolean checked;

  long check = NONE;

  Client(int process, int machine) {
    this.process = process;
    this.machine = machine;
  }

  /** Whether this machine loses something when the process disappears unnoticed. */
  boolean leavesSomething() {
    return waits || proxy || attachments > 0;
  }
}
