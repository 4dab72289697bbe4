package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Errno;
import dsmlab.systemv.service.dipc.DaemonMessage.Found;
import dsmlab.systemv.service.dipc.DaemonMessage.Lookup;
import dsmlab.systemv.service.dipc.DaemonMessage.NotFound;
import dsmlab.systemv.service.dipc.DaemonMessage.Registration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;

/**
 * The referee of a cluster: it knows which machine owns the object of each key, and lets one
 * machine at a time make the object of a key.
 */
final class Referee {

  private static final int NOBODY = -1;

  private final Office office;
  private final Map<Key, Entry> entries = new HashMap<>();

  /** A lookup and who asks. */
  private record Asked(int machine, Lookup lookup) {}

  /** What is known of a key. */
  private static final class Entry {
    int owner = NOBODY;
    int maker = NOBODY;
    boolean lost;
    final ArrayDeque<Asked> waiting = new ArrayDeque<>();
  }

  Referee(Office office) {
    this.office = office;
  }

  private void spend() {
    office.host().spend("referee", office.settings().costs().lookupPicos());
  }

  void receiveLookup(int machine, Lookup lookup) {
    spend();
    consider(new Asked(machine, lookup));
  }

  private void consider(Asked asked) {
    Entry entry = entries.get(asked.lookup().key());
    if (entry == null) {
      letMake(asked);
    } else if (entry.lost) {
      answer(asked, new NotFound(asked.lookup().exchange(), Errno.ETIMEDOUT));
    } else if (entry.owner == NOBODY) {
      entry.waiting.add(asked);
    } else {
      tellOwner(asked, entry);
    }
  }

  private void letMake(Asked asked) {
    Lookup lookup = asked.lookup();
    if (!lookup.creates()) {
      answer(asked, new NotFound(lookup.exchange(), Errno.ENOENT));
      return;
    }
    Entry entry = new Entry();
    entry.maker = asked.machine();
    entries.put(lookup.key(), entry);
    long picos = office.settings().timeouts().refereePicos();
    office.deadlines().after(picos, () -> giveUp(lookup.key(), entry));
    answer(asked, new Found(lookup.exchange(), asked.machine(), true));
  }

  private void tellOwner(Asked asked, Entry entry) {
    long exchange = asked.lookup().exchange();
    answer(
        asked,
        asked.lookup().exclusive()
            ? new NotFound(exchange, Errno.EEXIST)
            : new Found(exchange, entry.owner, false));
  }

  private void answer(Asked asked, DaemonMessage answer) {
    office.wire().goOn(asked.machine(), answer);
  }

  /** Whether an object was made is not known, so that nobody may make another. */
  private void giveUp(Key key, Entry entry) {
    if (entry.owner == NOBODY && entries.get(key) == entry) {
      entry.lost = true;
      considerWaiting(entry);
    }
  }

  private void considerWaiting(Entry entry) {
    int waiting = entry.waiting.size();
    for (int i = 0; i < waiting; i++) {
      consider(entry.waiting.remove());
    }
  }

  void receiveRegistration(int machine, Registration registration) {
    spend();
    Entry entry = entries.get(registration.key());
    if (entry == null || entry.maker != machine || entry.owner != NOBODY) {
      return; // a second copy of it
    }
    if (registration.made()) {
      entry.owner = machine;
      entry.lost = false;
    } else {
      entries.remove(registration.key());
    }
    considerWaiting(entry);
  }

  /** Nobody is to find an object any more. */
  void receiveRemoval(int machine, Key key) {
    spend();
    Entry entry = entries.get(key);
    if (entry != null && entry.owner == machine) {
      entries.remove(key);
    }
  }
}
