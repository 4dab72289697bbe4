package dsmlab.workload.summary;

/** What has happened to one page so far. */
final class PageProfile {

  private static final int NOBODY = -1;
  private static final int MANY = -2;

  private final int firstProcess;
  private final WordSharing words;
  private int visitor;
  private int writer = NOBODY;
  private boolean shared;
  private boolean writtenWhileShared;
  private boolean visitBeganWithRead;
  private boolean visitWrote;
  private long accesses;
  private long visits;
  private long migratoryVisits;

  PageProfile(int pageBytes, int firstProcess) {
    this.firstProcess = firstProcess;
    this.visitor = NOBODY;
    this.words = new WordSharing(pageBytes, firstProcess);
  }

  /** The accesses to this page so far. */
  long accesses() {
    return accesses;
  }

  /** Notes an access to a range of the page's words. */
  void access(int process, int firstWord, int lastWord, boolean reads, boolean writes) {
    accesses++;
    shared |= process != firstProcess;
    if (process != visitor) {
      beginVisit(process, reads);
    }
    if (writes) {
      write(process);
    }
    words.touch(process, firstWord, lastWord, writes);
  }

  private void beginVisit(int process, boolean reads) {
    visits++;
    visitor = process;
    visitBeganWithRead = reads;
    visitWrote = false;
  }

  private void write(int process) {
    writer = writer == NOBODY || writer == process ? process : MANY;
    writtenWhileShared |= shared;
    if (visitBeganWithRead && !visitWrote) {
      migratoryVisits++;
    }
    visitWrote = true;
  }

  /** The first pattern whose definition holds. */
  SharingPattern pattern() {
    if (!shared) {
      return SharingPattern.PRIVATE;
    }
    if (!writtenWhileShared) {
      return SharingPattern.READ_SHARED;
    }
    if (!words.hasConflict()) {
      return SharingPattern.FALSELY_SHARED;
    }
    if (writer != MANY) {
      return SharingPattern.PRODUCER_CONSUMER;
    }
    boolean migrates = 4 * migratoryVisits >= 3 * visits;
    return migrates ? SharingPattern.MIGRATORY : SharingPattern.WRITE_SHARED;
  }
}
