package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Settings that generated programs have in common. */
final class Common {

  static final String PROCESSES = "processes";
  static final String PAGES = "pages";
  static final String PAGE_BYTES = "pageBytes";
  static final String REFERENCES = "references";
  static final String ROUNDS = "rounds";
  static final String REFERENCE_BYTES = "referenceBytes";
  static final String WORK = "work";
  static final String WORK_DISTRIBUTION = "workDistribution";
  static final String EXPONENTIAL = "exponential";

  /** As many as a recorded program may have. */
  private static final int PROCESSES_MAX = 1 << 16;

  private Common() {}

  /** The number of processes. */
  static Parameter processes(int least) {
    String description = "The number of processes.";
    return Parameter.integer(PROCESSES, 4, least, PROCESSES_MAX, description);
  }

  /** The number of shared pages. */
  static Parameter pages(int number) {
    return Parameter.integer(PAGES, number, 1, "The number of pages that all share.");
  }

  /** The distance between pages. */
  static Parameter pageBytes() {
    return Parameter.bytes(
        PAGE_BYTES, "4KiB", "The distance between them: the page size, or false sharing.");
  }

  /** The length of a program. */
  static Parameter references() {
    return Parameter.longInteger(REFERENCES, 1000, 1, "References that each process makes.");
  }

  /** The size of a reference. */
  static Parameter referenceBytes() {
    return Parameter.bytes(REFERENCE_BYTES, "8B", "The size and alignment of a reference.");
  }

  /** The mean of local work. */
  static Parameter work() {
    return Parameter.integer(WORK, 0, 0, "Units of local work before each reference, on average.");
  }

  /** How local work varies. */
  static Parameter workDistribution() {
    return Parameter.choice(
        WORK_DISTRIBUTION,
        List.of("fixed", EXPONENTIAL),
        "Whether work is always the same, or exponential from a stream of its own.");
  }

  /** Some settings, and those of local work behind them. */
  static List<Parameter> withWork(Parameter... others) {
    List<Parameter> all = new ArrayList<>(List.of(others));
    all.add(work());
    all.add(workDistribution());
    return all;
  }
}
