package dsmlab.protocol.testing;

/** The way from one node to another, or to itself, on which messages keep their order. */
public record Channel(int from, int to) implements Comparable<Channel> {

  @Override
  public int compareTo(Channel other) {
    return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
  }

  @Override
  public String toString() {
    return from + "->" + to;
  }
}
