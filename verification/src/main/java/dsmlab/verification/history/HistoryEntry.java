package dsmlab.verification.history;

/**
 * One operation of a history.
 *
 * @param process the number of the process, which runs one operation at a time
 * @param location the word by which people know what it reads or writes
 * @param read the value that it has read; zero for a store
 * @param written the value that it has written; zero for a load
 * @param callPicos when it began
 * @param returnPicos when it had been performed
 */
public record HistoryEntry(
    int process,
    String location,
    OperationKind kind,
    long read,
    long written,
    long callPicos,
    long returnPicos) {

  public HistoryEntry {
    read = kind == OperationKind.WRITE ? 0 : read;
    written = kind == OperationKind.READ ? 0 : written;
  }
}
