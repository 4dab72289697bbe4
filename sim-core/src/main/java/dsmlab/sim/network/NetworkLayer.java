package dsmlab.sim.network;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A network that stands on another one, and changes what becomes of packets. What it does not
 * change is what the network below says.
 */
public abstract class NetworkLayer implements Network {

  private final BitSet down = new BitSet();

  /** The network that it stands on. */
  protected abstract Network below();

  /** What this layer counts. */
  protected abstract Map<String, Long> ownCounters();

  /** Whether a node has crashed and not been restarted. */
  protected final boolean isDown(int node) {
    return down.get(node);
  }

  @Override
  public void crashed(int node) {
    down.set(node);
    below().crashed(node);
  }

  @Override
  public void restarted(int node) {
    down.clear(node);
    below().restarted(node);
  }

  /**
   * Nothing is delivered but in an event of its destination that the network below brings about.
   */
  @Override
  public long lookaheadPicos() {
    return below().lookaheadPicos();
  }

  @Override
  public long sendOverheadPicos(int bytes) {
    return below().sendOverheadPicos(bytes);
  }

  @Override
  public long receiveOverheadPicos(int bytes) {
    return below().receiveOverheadPicos(bytes);
  }

  @Override
  public double utilisation(long elapsedPicos) {
    return below().utilisation(elapsedPicos);
  }

  @Override
  public Map<String, Long> counters() {
    Map<String, Long> counters = new LinkedHashMap<>(below().counters());
    counters.putAll(ownCounters());
    return Collections.unmodifiableMap(counters);
  }
}
