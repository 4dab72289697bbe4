package dsmlab.sim;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Named random streams of one replication. A stream depends on (seed, replication, name) alone, so
 * every protocol of a comparison sees the same draws, and a new component shifts nobody's.
 */
public record RandomStreams(long seed, int replication) {

  private static final String ALGORITHM = "L64X128MixRandom";

  /**
   * A fresh generator at the beginning of a named stream; its algorithm is specified by the JDK.
   */
  public RandomGenerator stream(String name) {
    long mixed = mix(seed) ^ mix(mix(replication + 0x632BE59BD9B4E019L) + hash(name));
    return RandomGeneratorFactory.<RandomGenerator>of(ALGORITHM).create(mixed);
  }

  private static long hash(String name) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
    }
    return hash;
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood, OOPSLA 2014). */
  private static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
