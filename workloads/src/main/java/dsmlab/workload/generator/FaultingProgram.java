package dsmlab.workload.generator;

import dsmlab.sim.settings.Settings;
import dsmlab.workload.RecordSource;
import java.util.ArrayList;
import java.util.List;

/**
 * One pass over a program whose processes fault as often as a mix says, round robin by access. The
 * lower part of its pages is written; the upper part is only read, and serves reads of copies.
 */
final class FaultingProgram {

  /** So many pages per process are written. */
  private static final int WRITTEN_PER_PROCESS = 16;

  /** So many pages are only read, besides one for each process. */
  private static final int READ_MORE = 6;

  private final FaultMix mix;
  private final SharedPages state;
  private final int written;
  private final int all;

  private FaultingProgram(FaultMix mix) {
    this.mix = mix;
    this.written = WRITTEN_PER_PROCESS * mix.processes();
    this.all = pages(mix.processes());
    this.state = new SharedPages(all);
  }

  /** The pages of a program. */
  static int pages(int processes) {
    return (WRITTEN_PER_PROCESS + 1) * processes + READ_MORE;
  }

  /** Begins a pass. */
  static RecordSource begin(Settings settings, FaultMix mix, Pages pages, Streams streams) {
    FaultingProgram program = new FaultingProgram(mix);
    long references = settings.longInteger(Common.REFERENCES);
    List<Script> sites = new ArrayList<>();
    for (int process = 0; process < mix.processes(); process++) {
      Pace pace = new Pace(process, settings, streams);
      Draws draws = streams.of(process);
      sites.add(new FaultingProcess(program, process, references, pages, draws, pace));
    }
    return new RoundRobin(sites);
  }

  /** How often accesses fault. */
  FaultMix mix() {
    return mix;
  }

  /** Where the pages are. */
  SharedPages state() {
    return state;
  }

  /** A page whose reading faults under both; one that is only read, if there is one. */
  int findAbsent(int process, Draws draws) {
    int found = findUnread(process, draws);
    return found == SharedPages.NONE
        ? state.find(0, written, draws.below(all), page -> state.isAbsent(process, page))
        : found;
  }

  /** One of the pages that are only read, whose reading faults under both. */
  int findUnread(int process, Draws draws) {
    return state.find(written, all, draws.below(all), page -> state.isAbsent(process, page));
  }

  /**
   * A page whose writing faults under both; one of which the writer has a copy, if there is one:
   * only then as many copies are lost as there are other processes.
   */
  int findForeign(int process, Draws draws) {
    int start = draws.below(all);
    int found = state.find(0, written, start, page -> state.isCopy(process, page));
    return found == SharedPages.NONE
        ? state.find(0, written, start, page -> state.isForeign(process, page))
        : found;
  }

  /** One of the pages that are only read, whose reading faults under migration alone. */
  int findCopy(int process, Draws draws) {
    return state.find(written, all, draws.below(all), page -> state.isCopy(process, page));
  }
}
