package dsmlab.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.trace.ShippedTraces;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registered workload keeps the promises of {@link Workload}, whatever it is. */
class WorkloadContractTest {

  @TempDir Path directory;

  static List<WorkloadDescriptor> registered() {
    return Workloads.catalog().entries();
  }

  @ParameterizedTest
  @MethodSource("registered")
  void processesDeliverTheRecordsOfTheRecordedOrder(WorkloadDescriptor descriptor) {
    try (Workload workload = open(descriptor)) {
      List<Records> recorded = Records.of(workload.recorded());
      assertThat(recorded).isNotEmpty();
      int total = 0;
      for (int process = workload.processes() - 1; process >= 0; process--) {
        List<Records> own = Records.of(workload.process(process));
        assertThat(own).isNotEmpty().isEqualTo(Records.ofProcess(recorded, process));
        total += own.size();
      }
      assertThat(total).isEqualTo(recorded.size());
    }
  }

  @ParameterizedTest
  @MethodSource("registered")
  void theRecordedOrderCanBeReadAgain(WorkloadDescriptor descriptor) {
    try (Workload workload = open(descriptor)) {
      assertThat(Records.of(workload.recorded())).isEqualTo(Records.of(workload.recorded()));
    }
  }

  @ParameterizedTest
  @MethodSource("registered")
  void theSameSettingsAndStreamsGiveTheSameRecords(WorkloadDescriptor descriptor) {
    try (Workload one = open(descriptor);
        Workload other = open(descriptor)) {
      assertThat(Records.of(one.recorded())).isEqualTo(Records.of(other.recorded()));
    }
  }

  @ParameterizedTest
  @MethodSource("registered")
  void anEndedStreamStaysAtItsEnd(WorkloadDescriptor descriptor) {
    RecordBatch batch = new RecordBatch();
    try (Workload workload = open(descriptor)) {
      for (RecordSource source : List.of(workload.recorded(), workload.process(0))) {
        Records.of(source);
        assertThat(source.fill(batch)).isFalse();
        assertThat(batch.size).isZero();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("registered")
  void aProcessIsOpenedOnceAndMustExist(WorkloadDescriptor descriptor) {
    try (Workload workload = open(descriptor)) {
      workload.process(1);
      assertThatThrownBy(() -> workload.process(1)).isInstanceOf(IllegalStateException.class);
      assertThatThrownBy(() -> workload.process(workload.processes()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> workload.process(-1)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("registered")
  void aClosedWorkloadIsClosedForGood(WorkloadDescriptor descriptor) {
    Workload workload = open(descriptor);
    workload.process(0).fill(new RecordBatch());
    workload.recorded().fill(new RecordBatch());
    workload.close();
    workload.close();
    assertThatThrownBy(() -> workload.process(1)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(workload::recorded).isInstanceOf(IllegalStateException.class);
    assertThat(directory).isEmptyDirectory();
  }

  @ParameterizedTest
  @MethodSource("registered")
  void everySettingIsDescribed(WorkloadDescriptor descriptor) {
    assertThat(descriptor.summary()).endsWith(".");
    assertThat(descriptor.source()).isNotBlank();
    assertThat(descriptor.parameters())
        .isNotEmpty()
        .allSatisfy(parameter -> assertThat(parameter.description()).endsWith("."));
  }

  private Workload open(WorkloadDescriptor descriptor) {
    Map<String, String> given =
        descriptor.id().equals("trace")
            ? Map.of("file", ShippedTraces.RADIX.getFileName().toString(), "queueMemory", "0")
            : Map.of();
    Path base = ShippedTraces.RADIX.toAbsolutePath().getParent();
    return descriptor.open(
        Settings.of(descriptor.parameters(), given),
        new WorkloadContext(base, new RandomStreams(7, 0), directory));
  }
}
