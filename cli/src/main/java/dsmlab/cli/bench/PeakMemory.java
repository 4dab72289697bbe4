package dsmlab.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The most memory that this process has had. */
final class PeakMemory {

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final int KIBIBYTES_SHIFT = 10;
  private static final int BYTES_SHIFT = 20;

  private PeakMemory() {}

  /** Resident memory where the system tells it, else what the heap's parts have come to. */
  static long mebibytes() {
    return resident().orElseGet(PeakMemory::heap);
  }

  private static Optional<Long> resident() {
    if (!Files.isReadable(STATUS)) {
      return Optional.empty();
    }
    try {
      List<String> lines = Files.readAllLines(STATUS);
      return lines.stream().filter(line -> line.startsWith(PEAK)).findFirst().map(PeakMemory::size);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static long size(String line) {
    return Long.parseLong(line.replaceAll("\\D", "")) >> KIBIBYTES_SHIFT;
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> BYTES_SHIFT;
  }
}
