package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.Host;
import dsmlab.protocol.Message;
import dsmlab.protocol.PageFacts;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolNode;
import dsmlab.sim.settings.Settings;

/** A real protocol on a node, with a defect between it and its surroundings. */
final class BrokenNode implements ProtocolNode<Message> {

  private final Site site;
  private final Defect defect;

  private BrokenNode(Site site, Defect defect) {
    this.site = site;
    this.defect = defect;
  }

  @SuppressWarnings("unchecked") // a defect hands the protocol messages of its own family only
  static <M extends Message> ProtocolNode<M> of(
      ProtocolDescriptor<M> real, Host<M> host, Settings settings, Defect defect) {
    Site site = new Site((Host<Message>) host);
    Host<M> broken = (Host<M>) new BrokenHost(site, defect);
    site.place((ProtocolNode<Message>) real.create(broken, settings));
    return (ProtocolNode<M>) new BrokenNode(site, defect);
  }

  @Override
  public Access initialAccess(long page) {
    return site.protocol().initialAccess(page);
  }

  @Override
  public void onFault(Fault fault) {
    if (!defect.fault(site, fault)) {
      site.protocol().onFault(fault);
    }
  }

  @Override
  public void onMessage(int sender, Message message) {
    if (!defect.receive(site, sender, message)) {
      site.protocol().onMessage(sender, message);
    }
  }

  @Override
  public void onTimer(long page, int purpose) {
    if (!defect.timer(site, page, purpose)) {
      site.protocol().onTimer(page, purpose);
    }
  }

  @Override
  public boolean onAcquire(int process) {
    return site.protocol().onAcquire(process);
  }

  @Override
  public PageFacts facts(long page) {
    return site.protocol().facts(page);
  }

  @Override
  public String entry(long page) {
    return site.protocol().entry(page);
  }
}
