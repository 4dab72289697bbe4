package dsmlab.workload.foreign;

import java.util.function.Supplier;

/** The text formats of other tools. Where several fit a file equally well, the first one counts. */
public enum ForeignFormat {
  /** Valgrind's lackey. */
  LACKEY("lackey", "valgrind lackey", false, Lackey::new),
  /** Dinero's traditional format. */
  DIN("din", "Dinero din", false, Din::new),
  /** Dinero IV's extended format. */
  EXTENDED_DIN("extended-din", "Dinero extended din", false, ExtendedDin::new),
  /** Pin's example tool. */
  PINATRACE("pinatrace", "Pin pinatrace", false, Pinatrace::new),
  /** DynamoRIO's view tool. */
  DRMEMTRACE("drmemtrace", "DynamoRIO drmemtrace view", true, Drmemtrace::new),
  /** Ramulator 1, memory traces. */
  RAMULATOR_MEMORY("ramulator-memory", "Ramulator 1 memory trace", false, RamulatorMemory::new),
  /** Ramulator 1, CPU traces. */
  RAMULATOR_CPU("ramulator-cpu", "Ramulator 1 CPU trace", false, RamulatorCpu::new),
  /** Ramulator 2, load/store traces. */
  RAMULATOR2("ramulator2", "Ramulator 2 load/store trace", false, Ramulator2::new),
  /** Comma-separated values whose plain addresses are hexadecimal. */
  CSV("csv", "CSV, addresses hexadecimal", true, () -> new Csv(false)),
  /** Comma-separated values whose plain addresses are decimal. */
  CSV_DECIMAL("csv-decimal", "CSV, addresses decimal unless 0x", true, () -> new Csv(true));

  private final String id;
  private final String title;
  private final boolean threaded;
  private final Supplier<LineParser> parsers;

  ForeignFormat(String id, String title, boolean threaded, Supplier<LineParser> parsers) {
    this.id = id;
    this.title = title;
    this.threaded = threaded;
    this.parsers = parsers;
  }

  /** The word for settings. */
  public String id() {
    return id;
  }

  /** The name for people. */
  public String title() {
    return title;
  }

  /** Whether each reference names its thread. */
  public boolean isThreaded() {
    return threaded;
  }

  /** A parser for the lines of one file. */
  public LineParser parser() {
    return parsers.get();
  }
}
