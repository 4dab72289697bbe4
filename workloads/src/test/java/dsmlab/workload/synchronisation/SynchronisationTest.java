package dsmlab.workload.synchronisation;

import static dsmlab.workload.Operation.BARRIER;
import static dsmlab.workload.Operation.BROADCAST;
import static dsmlab.workload.Operation.EXIT;
import static dsmlab.workload.Operation.FORK;
import static dsmlab.workload.Operation.JOIN;
import static dsmlab.workload.Operation.LOCK;
import static dsmlab.workload.Operation.POST;
import static dsmlab.workload.Operation.READ;
import static dsmlab.workload.Operation.SIGNAL;
import static dsmlab.workload.Operation.START;
import static dsmlab.workload.Operation.UNLOCK;
import static dsmlab.workload.Operation.WAIT;
import static dsmlab.workload.Operation.WOKEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.workload.Operation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynchronisationTest {

  private static final long OBJECT = 7;

  private final List<Integer> released = new ArrayList<>();
  private final Synchronisation synchronisation = new Synchronisation(4, released::add);

  @Test
  void unlockHandsTheMutexToTheFirstThatWaits() {
    passes(2, LOCK);
    waits(3, LOCK);
    waits(0, LOCK);
    passes(2, UNLOCK);
    assertThat(released).containsExactly(3);
    waits(2, LOCK);
    passes(3, UNLOCK);
    passes(0, UNLOCK);
    assertThat(released).containsExactly(3, 0, 2);
  }

  @Test
  void aFreedMutexIsFreeForAnyone() {
    passes(0, LOCK);
    passes(0, UNLOCK);
    passes(1, LOCK);
    assertThat(released).isEmpty();
  }

  @Test
  void mutexesOfDifferentNumbersDoNotMeet() {
    passes(0, LOCK);
    assertThat(synchronisation.attempt(1, LOCK, OBJECT + 1, 0)).isTrue();
  }

  @Test
  void unlockingWhatAnotherHoldsIsRefusedAndChangesNothing() {
    passes(0, LOCK);
    assertThatThrownBy(() -> attempt(1, UNLOCK, 0))
        .isInstanceOf(SynchronisationException.class)
        .hasMessage("process 1 unlocks mutex 7, but process 0 holds it (record '1 U 7')");
    waits(2, LOCK);
    passes(0, UNLOCK);
    assertThat(released).containsExactly(2);
  }

  @Test
  void unlockingAFreeMutexIsRefused() {
    assertThatThrownBy(() -> attempt(1, UNLOCK, 0))
        .hasMessage("process 1 unlocks mutex 7, but nobody holds it (record '1 U 7')");
  }

  @Test
  void lockingTwiceIsRefused() {
    passes(1, LOCK);
    assertThatThrownBy(() -> attempt(1, LOCK, 0))
        .hasMessage("process 1 locks mutex 7, but holds it already (record '1 L 7')");
  }

  @Test
  void theLastArrivalOpensTheBarrierInOrderOfArrival() {
    waits(3, BARRIER, 3);
    waits(1, BARRIER, 3);
    assertThat(released).isEmpty();
    passes(0, BARRIER, 3);
    assertThat(released).containsExactly(3, 1);
  }

  @Test
  void anOpenedBarrierIsAsNew() {
    waits(0, BARRIER, 2);
    passes(1, BARRIER, 2);
    waits(1, BARRIER, 3);
    waits(2, BARRIER, 3);
    passes(0, BARRIER, 3);
    assertThat(released).containsExactly(0, 1, 2);
  }

  @Test
  void arrivalsThatDisagreeOnTheNeedAreRefused() {
    waits(0, BARRIER, 2);
    assertThatThrownBy(() -> attempt(1, BARRIER, 3))
        .hasMessage(
            "process 1 arrives at barrier 7 of 3, but process 0 came to it as one of 2"
                + " (record '1 B 7 3')");
  }

  @Test
  void aBarrierThatCanNeverOpenIsRefused() {
    assertThatThrownBy(() -> attempt(1, BARRIER, 5))
        .hasMessageContaining("there are only 4 processes");
    assertThatThrownBy(() -> attempt(1, BARRIER, 0)).hasMessageContaining("at least one process");
  }

  @Test
  void semaphoreCountsWhatNobodyWaitedFor() {
    passes(0, POST);
    passes(0, POST);
    passes(1, WAIT);
    passes(2, WAIT);
    waits(3, WAIT);
    assertThat(released).isEmpty();
  }

  @Test
  void aPostGoesToTheFirstThatWaitsAndIsTakenByIt() {
    waits(2, WAIT);
    waits(1, WAIT);
    passes(0, POST);
    assertThat(released).containsExactly(2);
    waits(2, WAIT);
    passes(0, POST);
    passes(0, POST);
    assertThat(released).containsExactly(2, 1, 2);
  }

  @Test
  void wokenWaitsForTheNumberOfSignalsAndBroadcasts() {
    waits(1, WOKEN, 2);
    waits(2, WOKEN, 1);
    waits(3, WOKEN, 2);
    passes(0, SIGNAL, 1);
    assertThat(released).containsExactly(2);
    passes(0, BROADCAST, 2);
    assertThat(released).containsExactly(2, 1, 3);
    passes(2, WOKEN, 2);
  }

  @Test
  void aCreatedProcessStartsOnlyAfterItsFork() {
    waits(1, START);
    passes(0, FORK, 1);
    assertThat(released).containsExactly(1);
    passes(0, FORK, 2);
    passes(2, START);
  }

  @Test
  void joinWaitsForTheEndOfTheChild() {
    waits(0, JOIN, 1);
    waits(2, JOIN, 1);
    passes(1, EXIT);
    assertThat(released).containsExactly(0, 2);
    passes(3, JOIN, 1);
  }

  @Test
  void processesThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> attempt(0, JOIN, 4))
        .hasMessage(
            "process 0 joins process 4, but the processes are numbered 0 to 3 (record '0 J 7 4')");
    assertThatThrownBy(() -> attempt(0, FORK, -1)).hasMessageContaining("numbered 0 to 3");
    assertThatThrownBy(() -> attempt(0, JOIN, 0)).hasMessageContaining("that is itself");
  }

  @Test
  void creatingAProcessTwiceIsRefused() {
    passes(0, FORK, 1);
    assertThatThrownBy(() -> attempt(2, FORK, 1)).hasMessageContaining("was created before");
  }

  @Test
  void anEndedProcessDoesNothingMore() {
    passes(1, EXIT);
    assertThatThrownBy(() -> attempt(1, LOCK, 0))
        .hasMessage("process 1 locks mutex 7, but it has ended (record '1 L 7')");
  }

  @Test
  void objectsOfDifferentKindsMayBearTheSameNumber() {
    passes(0, LOCK);
    passes(1, POST);
    waits(2, BARRIER, 2);
    passes(3, WAIT);
  }

  @Test
  void waitingIsDescribedProcessByProcess() {
    passes(3, LOCK);
    waits(2, LOCK);
    waits(1, WAIT);
    waits(0, JOIN, 2);
    waits(3, BARRIER, 2);
    assertThat(synchronisation.describeWaiting())
        .containsExactly(
            "process 0 waits for the end of process 2 (record '0 J 7 2')",
            "process 1 waits for semaphore 7, whose count is 0 (record '1 V 7')",
            "process 2 waits for mutex 7, held by process 3 (record '2 L 7')",
            "process 3 waits for barrier 7, where 1 of 2 have arrived (3) (record '3 B 7 2')");
  }

  @Test
  void waitingForSignalsAndForkIsDescribed() {
    waits(1, WOKEN, 3);
    waits(2, START);
    passes(0, SIGNAL, 1);
    assertThat(synchronisation.describeWaiting())
        .containsExactly(
            "process 1 waits for signal 3 on condition 7, where 1 have been made (record '1 w 7 3')",
            "process 2 waits for its creation, which no process has reached (record '2 S 7')");
  }

  @Test
  void aReleasedProcessIsNoLongerDescribed() {
    waits(1, WAIT);
    assertThat(synchronisation.isWaiting(1)).isTrue();
    passes(0, POST);
    assertThat(synchronisation.isWaiting(1)).isFalse();
    assertThat(synchronisation.describeWaiting()).isEmpty();
  }

  @Test
  void attemptingWhileWaitingIsAProgrammingError() {
    waits(1, WAIT);
    assertThatThrownBy(() -> attempt(1, POST, 0)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> attempt(0, READ, 8)).isInstanceOf(IllegalArgumentException.class);
  }

  private void passes(int process, Operation operation) {
    passes(process, operation, 0);
  }

  private void passes(int process, Operation operation, int argument) {
    assertThat(attempt(process, operation, argument)).isTrue();
  }

  private void waits(int process, Operation operation) {
    waits(process, operation, 0);
  }

  private void waits(int process, Operation operation, int argument) {
    assertThat(attempt(process, operation, argument)).isFalse();
  }

  private boolean attempt(int process, Operation operation, int argument) {
    return synchronisation.attempt(process, operation, OBJECT, argument);
  }
}
