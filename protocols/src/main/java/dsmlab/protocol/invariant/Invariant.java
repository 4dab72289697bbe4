package dsmlab.protocol.invariant;

import java.util.Locale;

/** What must hold whatever the protocol, as far as it promises it. */
public enum Invariant {
  ONE_COPY("at most one node has rights to a page of a protocol with single copies"),
  ONE_WRITER("a node that may write a page is the only one with rights to it"),
  ONE_OWNER("a page never has two owners, and exactly one once nothing about it is under way"),
  COPY_SET("the copy sets of a quiet page name every node that has a copy"),
  MANAGER_KNOWS_OWNER("the manager of a quiet page names its owner"),
  HINTS_LEAD_TO_OWNER("all probable owners of a quiet page lead to its owner, without a circle"),
  FAULT_SERVED("every fault is served: nothing waits when nothing can arrive any more"),
  KNOWN_RECEIVER("every message is sent to a node that exists"),
  QUANTUM_KEPT("no node gives rights up before the quantum for which it must keep them"),
  CURRENT_VALUE("a read returns a value that its word had at some time since the read began");

  private final String meaning;

  Invariant(String meaning) {
    this.meaning = meaning;
  }

  /** The name that users see: {@code one-writer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What must hold, in a sentence. */
  public String meaning() {
    return meaning;
  }
}
