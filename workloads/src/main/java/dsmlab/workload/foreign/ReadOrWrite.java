package dsmlab.workload.foreign;

import dsmlab.workload.Operation;

/** The letters R and W, as several formats use them. */
final class ReadOrWrite {

  private ReadOrWrite() {}

  /** Reads one of the letters, which stands alone. */
  static Operation of(Line line) {
    int place = line.place();
    char letter = line.take();
    if ((letter != 'R' && letter != 'W') || !line.atGap()) {
      throw line.wrong(place, "an access", "R or W");
    }
    return letter == 'R' ? Operation.READ : Operation.WRITE;
  }
}
