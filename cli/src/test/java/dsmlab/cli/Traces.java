package dsmlab.cli;

import java.nio.file.Path;

/** The shipped traces. */
final class Traces {

  static final Path LIBRARY = Path.of("..", "scenarios", "library", "traces");
  static final Path PING_PONG = LIBRARY.resolve("micro").resolve("pingpong-4.txt");
  static final Path UPGRADES = LIBRARY.resolve("micro").resolve("owner-upgrade-3.txt");
  static final Path FFT = LIBRARY.resolve("fft-m8-p4-q100.dsmtb.gz");

  private Traces() {}
}
