package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;

/** The host that a protocol with a defect gets: the real one where the defect does nothing. */
final class BrokenHost implements Host<Message> {

  private final Site site;
  private final Defect defect;

  BrokenHost(Site site, Defect defect) {
    this.site = site;
    this.defect = defect;
  }

  @Override
  public int self() {
    return site.self();
  }

  @Override
  public int nodes() {
    return site.host().nodes();
  }

  @Override
  public int initialOwner(long page) {
    return site.host().initialOwner(page);
  }

  @Override
  public Access access(long page) {
    return site.host().access(page);
  }

  @Override
  public void setAccess(long page, Access access) {
    if (!defect.setAccess(site, page, access)) {
      site.host().setAccess(page, access);
    }
  }

  @Override
  public void send(int destination, Message message) {
    if (!defect.send(site, destination, message)) {
      site.host().send(destination, message);
    }
  }

  @Override
  public void multicast(NodeSet destinations, Message message) {
    destinations.forEach(destination -> send(destination, message));
  }

  @Override
  public PageContents contents(long page) {
    return defect.contents(site, page);
  }

  @Override
  public void install(long page, PageContents contents) {
    if (!defect.install(site, page, contents)) {
      site.host().install(page, contents);
    }
  }

  @Override
  public void grant(long page, Access access) {
    if (!defect.grant(site, page, access)) {
      site.host().grant(page, access);
    }
  }

  @Override
  public void complete(long page) {
    if (!defect.complete(site, page)) {
      site.host().complete(page);
    }
  }

  @Override
  public void completeElsewhere(long page, long value) {
    site.host().completeElsewhere(page, value);
  }

  @Override
  public long perform(Reference reference) {
    return site.host().perform(reference);
  }

  @Override
  public void setTimer(long delayPicos, long page, int purpose) {
    if (!defect.setTimer(site, delayPicos, page, purpose)) {
      site.host().setTimer(delayPicos, page, purpose);
    }
  }

  @Override
  public long remainingPicos(long page, int purpose) {
    return site.host().remainingPicos(page, purpose);
  }

  @Override
  public void acquired(int process) {
    site.host().acquired(process);
  }
}
