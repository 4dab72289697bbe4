package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;

/** The writes to each location, those of each process in its order. */
final class WritesByProcess {

  private final List<List<int[]>> byLocation = new ArrayList<>();

  WritesByProcess(History history) {
    IntArrayList[] ofProcess = new IntArrayList[history.processes()];
    for (int[] operations : history.byLocation()) {
      IntArrayList writers = new IntArrayList();
      for (int operation : operations) {
        if (history.writes(operation)) {
          add(history.process(operation), operation, ofProcess, writers);
        }
      }
      byLocation.add(writers.intStream().mapToObj(writer -> take(ofProcess, writer)).toList());
    }
  }

  private static void add(
      int process, int operation, IntArrayList[] ofProcess, IntArrayList writers) {
    if (ofProcess[process] == null) {
      ofProcess[process] = new IntArrayList(1);
      writers.add(process);
    }
    ofProcess[process].add(operation);
  }

  @SuppressWarnings("NullAway") // the place is empty until the next location
  private static int[] take(IntArrayList[] ofProcess, int process) {
    int[] writes = ofProcess[process].toIntArray();
    ofProcess[process] = null;
    return writes;
  }

  /** The writes to a location, one array for each process that writes there. */
  List<int[]> at(int location) {
    return byLocation.get(location);
  }
}
