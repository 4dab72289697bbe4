package dsmlab.verification.history.checker;

import static dsmlab.protocol.ConsistencyModel.CAUSAL;
import static dsmlab.protocol.ConsistencyModel.COHERENCE;
import static dsmlab.protocol.ConsistencyModel.LINEARIZABLE;
import static dsmlab.protocol.ConsistencyModel.PRAM;
import static dsmlab.protocol.ConsistencyModel.SEQUENTIAL;
import static dsmlab.protocol.ConsistencyModel.SLOW;
import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import dsmlab.verification.history.checker.Verdict.Violated;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The histories with which the literature tells the models apart. */
class TextbookHistoriesTest {

  private static final long STEPS = 10_000;

  private static void requireAllowedBy(String text, ConsistencyModel... models) {
    History history = Written.history(text);
    assertThat(ConsistencyModel.values())
        .filteredOn(model -> HistoryCheck.of(history, model, STEPS).equals(new Verdict.Valid()))
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(models));
  }

  private static List<String> witness(String text, ConsistencyModel model) {
    Verdict verdict = HistoryCheck.of(Written.history(text), model, STEPS);
    assertThat(verdict).isInstanceOf(Violated.class);
    return WitnessText.lines(((Violated) verdict).witness());
  }

  @Test
  void oneAfterTheOtherIsAllowedByAll() {
    requireAllowedBy(
        "0 write x 1\n1 read x 1\n1 atomic x 1>2\n0 read x 2", ConsistencyModel.values());
  }

  @Test
  void aStaleReadIsOnlyNotLinearizable() {
    requireAllowedBy("0 write x 1\n1 read x 0", SEQUENTIAL, CAUSAL, PRAM, COHERENCE, SLOW);
  }

  @Test
  void aReadDuringAWriteMayReturnEitherValue() {
    requireAllowedBy(
        "0 write x 1 from 0 to 10\n1 read x 0 from 5 to 6\n1 read x 1 from 7 to 8",
        ConsistencyModel.values());
  }

  @Test
  void anOldValueAfterANewOneIsNotLinearizable() {
    String text = "0 write x 1 from 0 to 10\n1 read x 1 from 3 to 4\n2 read x 0 from 5 to 6";
    requireAllowedBy(text, SEQUENTIAL, CAUSAL, PRAM, COHERENCE, SLOW);
    assertThat(witness(text, LINEARIZABLE))
        .containsExactly(
            "process 0 writes 1 at x  from 0 to 10ps",
            "process 1 reads 1 at x   from 3ps to 4ps",
            "process 2 reads 0 at x   from 5ps to 6ps");
  }

  @Test
  void storeBuffersAreNotSequential() {
    requireAllowedBy(
        "0 write x 1\n0 read y 0\n1 write y 1\n1 read x 0", CAUSAL, PRAM, COHERENCE, SLOW);
  }

  @Test
  void aMessageThatOvertakesItsDataIsNotPram() {
    requireAllowedBy("0 write x 1\n0 write y 1\n1 read y 1\n1 read x 0", COHERENCE, SLOW);
  }

  @Test
  void causalityThroughAThirdProcessIsNotSeenByPram() {
    requireAllowedBy(
        "0 write x 1\n1 read x 1\n1 write y 1\n2 read y 1\n2 read x 0", PRAM, COHERENCE, SLOW);
  }

  @Test
  void readersThatDisagreeOnTheOrderOfTwoWritesAreNotCoherent() {
    requireAllowedBy(
        "0 write x 1\n1 write x 2\n2 read x 1\n2 read x 2\n3 read x 2\n3 read x 1",
        CAUSAL,
        PRAM,
        SLOW);
  }

  @Test
  void twoAtomicsThatReplaceTheSameValueAreNotCoherent() {
    requireAllowedBy("0 atomic x 0>1\n1 atomic x 0>2", CAUSAL, PRAM, SLOW);
  }

  @Test
  void theWritesOfOneProcessInAnotherOrderAreNotEvenSlow() {
    String text = "0 write y 7\n0 write x 1\n0 write x 2\n1 read x 2\n1 read y 0\n1 read x 1";
    requireAllowedBy(text);
    assertThat(witness(text, SLOW)).hasSize(4).noneMatch(line -> line.contains(" y "));
  }

  @Test
  void aValueThatNobodyWroteIsItsOwnWitness() {
    String text = "0 write x 1\n1 read x 1\n1 read x 5\n0 read y 0";
    for (ConsistencyModel model : ConsistencyModel.values()) {
      assertThat(witness(text, model)).containsExactly("process 1 reads 5 at x  from 20ps to 25ps");
    }
  }

  @Test
  void atTheSameTimeProcessesStillHaveTheirOrder() {
    requireAllowedBy(
        "0 write x 1 from 5 to 5\n0 write x 2 from 5 to 5\n1 read x 2 from 5 to 5\n1 read x 1 from 5"
            + " to 5");
  }

  @Test
  void anEmptyHistoryIsAllowedByAll() {
    requireAllowedBy("", ConsistencyModel.values());
  }
}
