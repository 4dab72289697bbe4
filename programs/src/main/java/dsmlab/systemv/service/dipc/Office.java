package dsmlab.systemv.service.dipc;

import dsmlab.systemv.service.IpcHost;

/** What the processes of the daemon on one machine have in common. */
record Office(IpcHost<DaemonMessage> host, DipcSettings settings, Wire wire, Deadlines deadlines) {

  /** One process hands something over to another, which does it. */
  void hop(String activity) {
    host.spend(activity, settings.costs().hopPicos());
  }

  /** A process is forked. */
  void fork(String activity) {
    host.spend(activity, settings.costs().forkPicos());
  }

  /** A call is performed in the kernel. */
  void kernel() {
    host.spend("kernel", settings.costs().callPicos());
  }
}
