package dsmlab.workload.trace;

import java.nio.file.Path;
import java.util.List;

/** The example traces of the repository. */
public final class ShippedTraces {

  public static final Path FFT = named("fft-m8-p4-q100.txt.gz");
  public static final Path FFT_BINARY = named("fft-m8-p4-q100.dsmtb.gz");
  public static final Path LU = named("lu-contig-n32-p4-q100.txt.gz");
  public static final Path RADIX = named("radix-n2048-p4-q100.txt.gz");

  private ShippedTraces() {}

  /** Every shipped file. */
  public static List<Path> all() {
    return List.of(
        FFT,
        FFT_BINARY,
        LU,
        RADIX,
        named("micro/owner-upgrade-3.txt"),
        named("micro/pingpong-4.txt"),
        named("micro/random-2.txt"),
        named("micro/straddle-3.txt"));
  }

  private static Path named(String name) {
    return Path.of("..", "scenarios", "library", "traces").resolve(name);
  }
}
