package dsmlab.verification.broken;

import dsmlab.protocol.Access;
import dsmlab.protocol.Fault;
import dsmlab.protocol.PageContents;
import java.util.function.BiConsumer;

/** Things that nodes do wrong besides their messages. */
final class Defects {

  private Defects() {}

  /** Instead of some rights a node sets others. */
  static Defect setting(Access instead, Access right) {
    return new Defect() {
      @Override
      public boolean setAccess(Site at, long page, Access access) {
        boolean meant = access == right;
        if (meant) {
          at.host().setAccess(page, instead);
        }
        return meant;
      }
    };
  }

  /** A node keeps rights that it should give up. */
  static Defect notSetting(Access right) {
    return new Defect() {
      @Override
      public boolean setAccess(Site at, long page, Access access) {
        return access == right;
      }
    };
  }

  /** Instead of some rights a node takes others at the end of a fault. */
  static Defect granting(Access instead, Access right) {
    return new Defect() {
      @Override
      public boolean grant(Site at, long page, Access access) {
        boolean meant = access == right;
        if (meant) {
          at.host().grant(page, instead);
        }
        return meant;
      }
    };
  }

  /** A copy that was to serve one reference is kept. */
  static Defect keepingCopiesForOneReference() {
    return new Defect() {
      @Override
      public boolean complete(Site at, long page) {
        at.host().grant(page, Access.READ);
        return true;
      }
    };
  }

  /** Contents that arrive are not stored. */
  static Defect notInstalling() {
    return new Defect() {
      @Override
      public boolean install(Site at, long page, PageContents contents) {
        return true;
      }
    };
  }

  /** The contents of the neighbour page are sent. */
  static Defect sendingTheNeighbour() {
    return new Defect() {
      @Override
      public PageContents contents(Site at, long page) {
        return at.host().contents(page ^ 1);
      }
    };
  }

  /** Timers of a purpose are not set. */
  static Defect forgettingTimers(int forgotten) {
    return new Defect() {
      @Override
      public boolean setTimer(Site at, long delayPicos, long page, int purpose) {
        return purpose == forgotten;
      }
    };
  }

  /** Something happens after the handling of faults of a kind. */
  static Defect afterFault(Access access, BiConsumer<Site, Fault> action) {
    return new Defect() {
      @Override
      public boolean fault(Site at, Fault fault) {
        boolean meant = fault.access() == access;
        if (meant) {
          at.protocol().onFault(fault);
          action.accept(at, fault);
        }
        return meant;
      }
    };
  }

  /** Something happens instead of the handling of faults of a kind. */
  static Defect insteadOfFault(Access access, BiConsumer<Site, Fault> action) {
    return new Defect() {
      @Override
      public boolean fault(Site at, Fault fault) {
        boolean meant = fault.access() == access;
        if (meant) {
          action.accept(at, fault);
        }
        return meant;
      }
    };
  }

  /** Timers of a purpose come after half the time. */
  static Defect shorteningTimers(int shortened) {
    return new Defect() {
      @Override
      public boolean setTimer(Site at, long delayPicos, long page, int purpose) {
        boolean meant = purpose == shortened;
        if (meant) {
          at.host().setTimer(delayPicos / 2, page, purpose);
        }
        return meant;
      }
    };
  }

  /** A reference without lasting rights is taken for performed. */
  static Defect completingElsewhere() {
    return new Defect() {
      @Override
      public boolean complete(Site at, long page) {
        at.host().completeElsewhere(page, 0);
        return true;
      }
    };
  }
}
