package dsmlab.sim.network;

/**
 * The token of a ring with equal distances. An idle token is not moved by events: where it last set
 * out and when tells when it passes a station.
 */
final class RingToken {

  private final int stations;
  private final long hopPicos;
  private int station;
  private long passingPicos;

  /** A token that passes station 0 at time zero. */
  RingToken(int stations, long hopPicos) {
    this.stations = stations;
    this.hopPicos = hopPicos;
  }

  /** The time of a bit from station to station; from a station to itself it goes all round. */
  long travelPicos(int from, int to) {
    return (Math.floorMod(to - from - 1, stations) + 1) * hopPicos;
  }

  /** The time of a bit once round the ring. */
  long rotationPicos() {
    return stations * hopPicos;
  }

  /** When the idle token passes a station for the first time not before a given time. */
  long passingPicos(int station, long notBeforePicos) {
    long firstPicos = passingPicos + Math.floorMod(station - this.station, stations) * hopPicos;
    long missedPicos = Math.max(0, notBeforePicos - firstPicos);
    return firstPicos + Math.ceilDiv(missedPicos, rotationPicos()) * rotationPicos();
  }

  /** A station sends the token to its neighbour. */
  void release(int from, long atPicos) {
    station = (from + 1) % stations;
    passingPicos = atPicos + hopPicos;
  }
}
