package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.program.ProcessView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines of different byte order find in each other's memory. */
class DipcByteOrderTest {

  private static final long STORED = 0x0102030405060708L;

  /** Process 0 stores numbers of every size, process 1 loads them and answers by one. */
  private static TestProgram exchange() {
    return TestProgram.of(process -> {
      int id = process.shmget(1, 64, IPC_CREAT | IPC_DIPC | 0666);
      long at = process.shmat(id, 0, 0);
      if (process.index() == 0) {
        process.storeLong(at, STORED);
        process.storeInt(at + 8, 0x01020304);
        process.storeInt(at + 12, 0x05060708);
        process.store(at + 16, 2, 0x0102);
        process.storeByte(at + 18, (byte) 3);
      }
      process.barrier();
      String seen = process.index() == 1 ? seen(process, at) : "";
      process.barrier();
      return seen + (process.index() == 0 ? Long.toHexString(process.loadLong(at + 24)) : "");
    });
  }

  private static String seen(ProcessView process, long at) {
    process.storeLong(at + 24, STORED);
    return "%x %x %x %x %x %x"
        .formatted(
            process.loadLong(at),
            process.loadInt(at + 8),
            process.loadInt(at + 12),
            process.load(at + 16, 2),
            process.loadByte(at + 18),
            process.loadLong(at + 24));
  }

  private static Object seenBy(int process, DipcRuns cluster) {
    TestProgram program = exchange();
    cluster.run(program);
    return program.result(process);
  }

  @Test
  void withoutConversionNumbersAreTurnedRoundAndBytesAreNot() {
    DipcRuns cluster = DipcRuns.udp(2).with("bigEndian", "1");
    assertThat(seenBy(1, cluster))
        .isEqualTo("807060504030201 4030201 8070605 201 3 102030405060708");
    assertThat(seenBy(0, cluster)).isEqualTo("807060504030201");
  }

  @Test
  void conversionIsRightForNumbersOfItsSizeOnly() {
    DipcRuns cluster = DipcRuns.udp(2).with("bigEndian", "1").with("convert", "4");
    assertThat(seenBy(1, cluster)).isEqualTo("506070801020304 1020304 5060708 3 1 102030405060708");
  }

  @Test
  void machinesOfTheSameOrderSeeTheSame() {
    String alike = "102030405060708 1020304 5060708 102 3 102030405060708";
    assertThat(seenBy(1, DipcRuns.udp(2))).isEqualTo(alike);
    assertThat(seenBy(1, DipcRuns.udp(2).with("bigEndian", "0 1"))).isEqualTo(alike);
  }

  @ParameterizedTest
  @ValueSource(strings = {"pi", "jacobi", "bank", "merge-split-sort"})
  void programsOfLongWordsAreRightWhenTheseAreConverted(String id) {
    DipcRuns mixed = DipcRuns.udp(3).with("bigEndian", "1").with("convert", "8");
    RunResult converted = mixed.run(ProgramRuns.small(id, 3));
    RunResult alike = DipcRuns.udp(3).run(ProgramRuns.small(id, 3));
    assertThat(converted.metrics().get("executionTime"))
        .isGreaterThan(alike.metrics().get("executionTime"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"pi", "jacobi", "bank", "merge-split-sort"})
  void guessesAreOfTheMachinesOwnNumbers(String id) {
    ProgramWorkload plain = ProgramRuns.small(id, 3);
    ProgramWorkload guessing =
        new ProgramWorkload(id, plain.program(), 3, List.of("user"), 100_000_000L);
    DipcRuns mixed = DipcRuns.udp(3).with("bigEndian", "1").with("convert", "8");
    RunResult result = mixed.run(guessing);
    assertThat(result.metrics().get("speculation.attempts")).isPositive();
  }

  @Test
  void withoutConversionAWrongAnswerIsFound() {
    DipcRuns mixed = DipcRuns.udp(3).with("bigEndian", "1");
    assertThatThrownBy(() -> mixed.run(ProgramRuns.small("pi", 3)))
        .isInstanceOf(PromiseViolation.class)
        .hasMessageContaining("wrong answer");
  }
}
