package dsmlab.protocol.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.broadcast.BroadcastMessage.Request;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

final class LatestRequestsTest {

  private static final long PAGE = 12;
  private static final int NODES = 64;
  private static final int ROUNDS = 1_000;

  private final LatestRequests requests = new LatestRequests();

  private static Request request(int requester, Access access, int serial) {
    return new Request(PAGE, requester, access, serial);
  }

  @Test
  void areTakenInTheOrderOfTheirArrival() {
    Request read = request(70_000, Access.READ, 1);
    Request write = request(0, Access.WRITE, Integer.MAX_VALUE);
    requests.remember(read);
    requests.remember(write);
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isEqualTo(read);
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isEqualTo(write);
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isNull();
  }

  @Test
  void laterRequestOfANodeTakesTheLastPlace() {
    requests.remember(request(1, Access.READ, 1));
    requests.remember(request(2, Access.READ, 1));
    assertThat(requests.remember(request(1, Access.WRITE, 2))).isTrue();
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isEqualTo(request(2, Access.READ, 1));
  }

  @Test
  void requestThatIsToldAgainKeepsItsPlace() {
    requests.remember(request(1, Access.READ, 1));
    requests.remember(request(2, Access.READ, 1));
    assertThat(requests.remember(request(1, Access.READ, 1))).isFalse();
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isEqualTo(request(1, Access.READ, 1));
  }

  @Test
  void servedRequestIsSkippedAndForgotten() {
    requests.remember(request(1, Access.READ, 3));
    assertThat(requests.takeFirstAfter(Serials.NONE.with(1, 3), PAGE)).isNull();
    assertThat(requests.takeFirstAfter(Serials.NONE, PAGE)).isNull();
  }

  @Test
  void rememberingTakesNoMemoryForEachRequest() {
    Request[] known = new Request[2 * NODES];
    for (int index = 0; index < known.length; index++) {
      known[index] = request(index % NODES, Access.WRITE, 1 + index / NODES);
      assertThat(requests.remember(known[index])).isTrue();
    }
    long before = allocatedBytes();
    for (int round = 0; round < ROUNDS; round++) {
      requests.remember(known[round % known.length]);
    }
    assertThat(allocatedBytes() - before).isLessThan(ROUNDS);
  }

  private static long allocatedBytes() {
    var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().threadId());
  }
}
