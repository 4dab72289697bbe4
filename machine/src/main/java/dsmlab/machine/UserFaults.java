package dsmlab.machine;

/** What it costs today to handle a page fault in user space. */
final class UserFaults {

  static final String TIME = "6us";

  static final String BASIS = "range of 3 to 10 us: userfaultfd, or SIGSEGV and mprotect";

  static final String MAPPING =
      "A fault costs about the middle of the range; one report of heavy contention has 50 us.";

  private UserFaults() {}
}
