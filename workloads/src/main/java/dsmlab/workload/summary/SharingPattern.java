package dsmlab.workload.summary;

/**
 * How processes share a page over a whole trace, in recorded order. The first definition that holds
 * counts. The names follow Bennett, Carter and Zwaenepoel (1990) and Gupta and Weber (1992), whose
 * definitions are about objects; these are for pages and exact.
 */
public enum SharingPattern {
  /** One process touches it. */
  PRIVATE("private", "one process touches it"),
  /** Several processes touch it; nobody writes it once a second one has. */
  READ_SHARED("read-shared", "nobody writes it once a second process has touched it"),
  /** Nobody touches a word that another process writes; only the page is shared. */
  FALSELY_SHARED("falsely-shared", "no process touches a word that another one writes"),
  /** One process makes all writes, others read. */
  PRODUCER_CONSUMER("producer-consumer", "one process writes it, others read"),
  /**
   * Several processes write it; in at least three quarters of the visits, a visit being the
   * accesses of one process until another comes, the process begins by reading and later writes.
   */
  MIGRATORY("migratory", "several write it, most visits read first and write later"),
  /** Several processes write it in any other way. */
  WRITE_SHARED("write-shared", "several processes write it in any other way");

  private final String id;
  private final String definition;

  SharingPattern(String id, String definition) {
    this.id = id;
    this.definition = definition;
  }

  /** The word for tables and data. */
  public String id() {
    return id;
  }

  /** What makes a page one of these, in a few words. */
  public String definition() {
    return definition;
  }
}
