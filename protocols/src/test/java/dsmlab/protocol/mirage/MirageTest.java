package dsmlab.protocol.mirage;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.testing.ClusterSetup;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.protocol.testing.TestCluster.Timer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Mirage's window, its batches of readers, and its downgrades and upgrades. */
class MirageTest {

  private static final long PAGE = 0;
  private static final int LIBRARY = 0;
  private static final int CLOCK_SITE = 1;
  private static final int SECOND = 2;
  private static final int THIRD = 3;
  private static final Timer WINDOW = new Timer(CLOCK_SITE, PAGE, Mirage.WINDOW);
  private static final Timer ASK_AGAIN = new Timer(LIBRARY, PAGE, LibrarySite.ASK_AGAIN);

  private static TestCluster<MirageMessage> cluster(Map<String, String> settings) {
    return TestCluster.of(MirageProtocols.MIRAGE, ClusterSetup.of(4).with(settings));
  }

  /** The clock site has just written: its window is open. */
  private static TestCluster<MirageMessage> clusterWithinWindow(Map<String, String> settings) {
    TestCluster<MirageMessage> cluster =
        TestCluster.of(
            MirageProtocols.MIRAGE, ClusterSetup.of(4).with(settings).with("quantum", "600ms"));
    cluster.startWrite(CLOCK_SITE, PAGE, 10);
    cluster.deliver(CLOCK_SITE, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    cluster.deliver(CLOCK_SITE, LIBRARY);
    assertThat(cluster.timers()).containsExactly(WINDOW);
    cluster.resetCounts();
    return cluster;
  }

  @Test
  void clockSiteKeepsThePageUntilItsWindowHasEnded() {
    TestCluster<MirageMessage> cluster = clusterWithinWindow(Map.of());
    Operation write = cluster.startWrite(SECOND, PAGE, 20);
    cluster.deliver(SECOND, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    assertThat(cluster.startWrite(CLOCK_SITE, PAGE, 11).done()).isTrue();
    cluster.deliver(CLOCK_SITE, LIBRARY);
    cluster.fire(WINDOW);
    cluster.fire(ASK_AGAIN);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    assertThat(cluster.access(CLOCK_SITE, PAGE)).isEqualTo(Access.NONE);
    cluster.deliver(CLOCK_SITE, SECOND);
    assertThat(write.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 1, forward 2, page 1, confirm 1, retry 1");
  }

  @Test
  void earlyOrderCanWaitAtTheClockSite() {
    TestCluster<MirageMessage> cluster = clusterWithinWindow(Map.of("early", "queue"));
    Operation write = cluster.startWrite(SECOND, PAGE, 20);
    cluster.deliver(SECOND, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    cluster.fire(WINDOW);
    cluster.deliver(CLOCK_SITE, SECOND);
    assertThat(write.done()).isTrue();
    assertThat(cluster.counts()).isEqualTo("request 1, forward 1, page 1, confirm 1");
  }

  @Test
  void waitingReadersAreServedTogetherAndBeforeAWriterThatCameBetween() {
    TestCluster<MirageMessage> cluster = clusterWithinWindow(Map.of());
    Operation firstRead = cluster.startRead(SECOND, PAGE);
    cluster.deliver(SECOND, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    Operation write = cluster.startWrite(THIRD, PAGE, 20);
    cluster.deliver(THIRD, LIBRARY);
    Operation secondRead = cluster.startRead(LIBRARY, PAGE);
    cluster.settle();
    assertThat(write.done()).isTrue();
    assertThat(firstRead.value()).isEqualTo(10);
    assertThat(secondRead.value()).isEqualTo(20);
  }

  @Test
  void readersThatWaitWhenAWriterHasBeenServedGetThePageByOneOrder() {
    TestCluster<MirageMessage> cluster = cluster(Map.of());
    cluster.startWrite(CLOCK_SITE, PAGE, 10);
    cluster.deliver(CLOCK_SITE, LIBRARY);
    Operation second = cluster.startRead(SECOND, PAGE);
    cluster.deliver(SECOND, LIBRARY);
    Operation third = cluster.startRead(THIRD, PAGE);
    cluster.deliver(THIRD, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    cluster.resetCounts();
    cluster.settle();
    assertThat(second.value()).isEqualTo(10);
    assertThat(third.value()).isEqualTo(10);
    assertThat(cluster.counts()).isEqualTo("forward 1, page 2, confirm 2");
  }

  @Test
  void writerThatMustLetOthersReadStaysAsAReader() {
    TestCluster<MirageMessage> cluster = cluster(Map.of());
    cluster.write(CLOCK_SITE, PAGE, 10);
    cluster.read(SECOND, PAGE);
    assertThat(cluster.access(CLOCK_SITE, PAGE)).isEqualTo(Access.READ);
    assertThat(cluster.facts(LIBRARY, PAGE).managedOwner()).isEqualTo(CLOCK_SITE);
  }

  @Test
  void readerBecomesWriterWithoutThePage() {
    TestCluster<MirageMessage> cluster = cluster(Map.of());
    cluster.write(CLOCK_SITE, PAGE, 10);
    cluster.read(SECOND, PAGE);
    cluster.read(THIRD, PAGE);
    cluster.resetCounts();
    cluster.write(SECOND, PAGE, 20);
    assertThat(cluster.messages(MessageKind.PAGE)).isZero();
    assertThat(cluster.counts())
        .isEqualTo("request 1, forward 1, invalidate 1, ack 1, confirm 1, grant 1");
    assertThat(cluster.facts(LIBRARY, PAGE).managedOwner()).isEqualTo(SECOND);
  }

  @Test
  void clockSiteBecomesWriterOnItsOwnOnceTheReadersAreGone() {
    TestCluster<MirageMessage> cluster = cluster(Map.of());
    cluster.write(CLOCK_SITE, PAGE, 10);
    cluster.read(SECOND, PAGE);
    cluster.resetCounts();
    cluster.write(CLOCK_SITE, PAGE, 20);
    assertThat(cluster.counts()).isEqualTo("request 1, forward 1, invalidate 1, ack 1, confirm 1");
  }

  @Test
  void readersAreAddedToReadersWithinTheWindow() {
    TestCluster<MirageMessage> cluster = clusterWithinWindow(Map.of());
    cluster.fire(WINDOW);
    cluster.startRead(SECOND, PAGE);
    cluster.deliver(SECOND, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    assertThat(cluster.timers()).as("the window of the batch").containsExactly(WINDOW);
    cluster.deliver(CLOCK_SITE, SECOND);
    cluster.deliver(SECOND, LIBRARY);
    Operation read = cluster.startRead(THIRD, PAGE);
    cluster.deliver(THIRD, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    cluster.deliver(CLOCK_SITE, THIRD);
    assertThat(read.value()).isEqualTo(10);
    assertThat(cluster.timers()).containsExactly(WINDOW);
  }

  @Test
  void batchOfReadersHasNoWindowWhereItIsSwitchedOff() {
    TestCluster<MirageMessage> cluster = clusterWithinWindow(Map.of("batchHasWindow", "false"));
    cluster.fire(WINDOW);
    cluster.startRead(SECOND, PAGE);
    cluster.deliver(SECOND, LIBRARY);
    cluster.deliver(LIBRARY, CLOCK_SITE);
    assertThat(cluster.access(CLOCK_SITE, PAGE)).isEqualTo(Access.READ);
    assertThat(cluster.timers()).isEmpty();
  }
}
