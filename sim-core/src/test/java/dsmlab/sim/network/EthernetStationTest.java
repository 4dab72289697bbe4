package dsmlab.sim.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EthernetStationTest {

  private static final Framing FRAMING = new Framing(1500, 46, 26, 800_000);

  private final EthernetStation station = new EthernetStation(FRAMING, 16, new SplittableRandom(5));

  @Test
  void backOffDoublesUpToTheTenthCollisionAndStaysThere() {
    long[] most = new long[16];
    double[] sum = new double[16];
    int rounds = 4_000;
    for (int round = 0; round < rounds; round++) {
      for (int collision = 1; collision <= 15; collision++) {
        long slots = station.slotsAfterCollision();
        most[collision] = Math.max(most[collision], slots);
        sum[collision] += slots;
      }
      assertThat(station.slotsAfterCollision()).isZero();
    }
    for (int collision = 1; collision <= 15; collision++) {
      int range = 1 << Math.min(collision, 10);
      assertThat(most[collision]).isBetween(range - 1 - range / 100L, range - 1L);
      assertThat(sum[collision] / rounds / (range - 1)).isBetween(0.47, 0.53);
    }
    assertThat(station.excessiveCollisions()).isEqualTo(rounds);
  }

  @Test
  void successfulFrameForgetsItsCollisions() {
    Packet packet = new Packet(0, 1, 3100, "page");
    assertThat(station.add(3100, List.of(packet))).isTrue();
    assertThat(station.framePicos()).isEqualTo(1526L * 800_000);
    for (int i = 0; i < 15; i++) {
      station.slotsAfterCollision();
    }
    assertThat(station.frameSent()).isEmpty();
    assertThat(station.slotsAfterCollision()).isBetween(0L, 1L);
    assertThat(station.excessiveCollisions()).isZero();
  }

  @Test
  void packetIsSentWithItsLastFrameAndTheNextOneFollows() {
    Packet page = new Packet(0, 1, 3100, "page");
    Packet empty = new Packet(0, 2, 0, "empty");
    station.add(3100, List.of(page));
    assertThat(station.add(0, List.of(empty))).isFalse();
    assertThat(station.frameSent()).isEmpty();
    assertThat(station.frameSent()).isEmpty();
    assertThat(station.framePicos()).isEqualTo((100 + 26) * 800_000L);
    assertThat(station.frameSent()).containsExactly(page);
    assertThat(station.framePicos()).isEqualTo((46 + 26) * 800_000L);
    assertThat(station.frameSent()).containsExactly(empty);
    assertThat(station.hasFrames()).isFalse();
  }
}
