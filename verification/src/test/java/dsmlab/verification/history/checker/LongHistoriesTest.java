package dsmlab.verification.history.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.sim.RandomStreams;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.verification.history.checker.Verdict.Violated;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Histories that are too long for anything but a good algorithm. */
class LongHistoriesTest {

  private static final int OPERATIONS = 100_000;
  private static final int PROCESSES = 6;
  private static final int LOCATIONS = 50;

  /** How values are chosen. */
  private enum Values {
    UNIQUE,
    FEW
  }

  /** Operations that overlap but happen one by one; a read may be made stale. */
  private static History history(int operations, Values values, int staleRead) {
    RandomGenerator random = new RandomStreams(1, 0).stream("long");
    long[] memory = new long[LOCATIONS];
    long[] previous = new long[LOCATIONS];
    long[] freePicos = new long[PROCESSES];
    HistoryBuilder builder = new HistoryBuilder();
    for (int i = 0; i < operations; i++) {
      long now = 100L * i;
      int process = random.nextInt(PROCESSES);
      int location = random.nextInt(LOCATIONS);
      OperationKind kind = i == staleRead ? OperationKind.READ : kind(random);
      long read = i == staleRead ? previous[location] : memory[location];
      long written = values == Values.UNIQUE ? i + 1L : 1 + random.nextInt(4);
      if (kind != OperationKind.READ) {
        previous[location] = memory[location];
        memory[location] = written;
      }
      long call = Math.max(freePicos[process], now - random.nextInt(300));
      long end = now + random.nextInt(100);
      freePicos[process] = end + 1;
      builder.add(
          new HistoryEntry(process, "x" + location, kind, read, written, Math.min(call, now), end));
    }
    return builder.build();
  }

  private static OperationKind kind(RandomGenerator random) {
    return OperationKind.values()[random.nextInt(OperationKind.values().length)];
  }

  private static Verdict verdict(History history, ConsistencyModel model) {
    return HistoryCheck.of(history, model, HistoryCheck.STEPS);
  }

  @ParameterizedTest
  @EnumSource
  void uniqueValuesAreDecidedForEveryModel(ConsistencyModel model) {
    assertThat(verdict(history(OPERATIONS, Values.UNIQUE, -1), model))
        .isEqualTo(new Verdict.Valid());
  }

  @ParameterizedTest
  @EnumSource(names = {"LINEARIZABLE", "SEQUENTIAL", "COHERENCE"})
  void repeatedValuesAreDecidedWhereOneOrderIsEnough(ConsistencyModel model) {
    assertThat(verdict(history(OPERATIONS, Values.FEW, -1), model)).isEqualTo(new Verdict.Valid());
  }

  @Test
  void oneStaleReadAmongManyOperationsIsFound() {
    History history = history(OPERATIONS, Values.UNIQUE, OPERATIONS / 2);
    Verdict verdict = verdict(history, ConsistencyModel.LINEARIZABLE);

    assertThat(verdict).isInstanceOf(Violated.class);
    History witness = ((Violated) verdict).witness();
    assertThat(witness.size()).isLessThanOrEqualTo(4);
    assertThat(WitnessText.lines(witness)).anyMatch(line -> line.contains(" reads "));
  }

  @ParameterizedTest
  @EnumSource
  void aSpentBudgetIsNoVerdict(ConsistencyModel model) {
    assertThat(HistoryCheck.of(history(1000, Values.UNIQUE, -1), model, 100))
        .isEqualTo(new Verdict.Unknown());
  }
}
