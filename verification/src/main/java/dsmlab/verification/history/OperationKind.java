package dsmlab.verification.history;

/** What an operation does to its location. */
public enum OperationKind {
  READ("read"),
  WRITE("write"),
  /** Reads and writes at once. */
  ATOMIC("atomic");

  private final String word;

  OperationKind(String word) {
    this.word = word;
  }

  /** The word in files. */
  public String word() {
    return word;
  }
}
