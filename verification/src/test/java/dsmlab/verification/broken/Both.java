package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;

/** Two defects at once; the first that does something in the place of the protocol counts. */
record Both(Defect one, Defect other) implements Defect {

  @Override
  public boolean fault(Site at, Fault fault) {
    return one.fault(at, fault) || other.fault(at, fault);
  }

  @Override
  public boolean receive(Site at, int sender, Message message) {
    return one.receive(at, sender, message) || other.receive(at, sender, message);
  }

  @Override
  public boolean timer(Site at, long page, int purpose) {
    return one.timer(at, page, purpose) || other.timer(at, page, purpose);
  }

  @Override
  public boolean send(Site at, int destination, Message message) {
    return one.send(at, destination, message) || other.send(at, destination, message);
  }

  @Override
  public boolean setAccess(Site at, long page, Access access) {
    return one.setAccess(at, page, access) || other.setAccess(at, page, access);
  }

  @Override
  public boolean install(Site at, long page, PageContents contents) {
    return one.install(at, page, contents) || other.install(at, page, contents);
  }

  @Override
  public boolean grant(Site at, long page, Access access) {
    return one.grant(at, page, access) || other.grant(at, page, access);
  }

  @Override
  public boolean complete(Site at, long page) {
    return one.complete(at, page) || other.complete(at, page);
  }

  @Override
  public boolean setTimer(Site at, long delayPicos, long page, int purpose) {
    return one.setTimer(at, delayPicos, page, purpose)
        || other.setTimer(at, delayPicos, page, purpose);
  }
}
