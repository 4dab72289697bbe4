package dsmlab.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamsTest {

  private static final RandomStreams STREAMS = new RandomStreams(42, 0);

  private static List<Long> draws(RandomGenerator stream, int count) {
    return LongStream.generate(stream::nextLong).limit(count).boxed().toList();
  }

  @Test
  void streamStartsAnewWheneverItIsAskedFor() {
    RandomGenerator used = STREAMS.stream("workload.process.3");
    used.nextLong();
    RandomGenerator other = STREAMS.stream("faults");
    other.nextLong();
    assertThat(draws(STREAMS.stream("workload.process.3"), 50))
        .isEqualTo(draws(new RandomStreams(42, 0).stream("workload.process.3"), 50))
        .isNotEqualTo(draws(used, 50));
  }

  @Test
  void seedReplicationAndNameEachGiveAnotherStream() {
    Set<Long> first = new HashSet<>();
    for (long seed = -20; seed < 20; seed++) {
      for (int replication = 0; replication < 40; replication++) {
        for (String name : new String[] {"", "a", "b", "ab", "ba", "station.1", "station.2"}) {
          first.add(new RandomStreams(seed, replication).stream(name).nextLong());
        }
      }
    }
    assertThat(first).hasSize(40 * 40 * 7);
  }

  /** These draws are part of every published digest: they must never change. */
  @Test
  void firstDrawsStayAsTheyAlwaysWere() {
    assertThat(draws(STREAMS.stream("ethernet.station.0"), 3))
        .containsExactly(
            -7_623_957_295_229_189_380L, -4_596_700_273_906_877_035L, -1_473_486_964_739_670_663L);
    assertThat(draws(new RandomStreams(-1, 7).stream("faults"), 3))
        .containsExactly(
            -5_691_054_898_780_502_755L, -560_813_117_143_947_329L, 704_017_466_986_367_618L);
    assertThat(STREAMS.stream("double").nextDouble()).isEqualTo(0.6266097248215862);
  }

  @Test
  void drawsSpreadEvenly() {
    RandomGenerator stream = STREAMS.stream("even");
    int[] hits = new int[16];
    for (int i = 0; i < 160_000; i++) {
      hits[stream.nextInt(16)]++;
    }
    for (int count : hits) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }
}
