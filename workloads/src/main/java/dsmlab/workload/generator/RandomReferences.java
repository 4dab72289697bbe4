package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Processes whose references are drawn one by one, each on its own: first the place, then whether
 * it is a write.
 *
 * @param writers how many processes write, from the first on; the others only read
 */
record RandomReferences(
    long references,
    double writeFraction,
    int writers,
    int referenceBytes,
    Place place,
    IntFunction<Pace> paces,
    Streams streams) {

  static final String WRITE_FRACTION = "writeFraction";

  /** The settings of such programs, with some that a pattern adds. */
  static List<Parameter> parameters(int pages, String writeFraction, Parameter... own) {
    List<Parameter> all = new ArrayList<>();
    all.add(Common.processes(1));
    all.add(Common.pages(pages));
    all.add(Common.pageBytes());
    all.add(Common.references());
    all.add(writeFraction(writeFraction));
    all.addAll(List.of(own));
    all.add(Common.referenceBytes());
    all.add(Common.work());
    all.add(Common.workDistribution());
    return all;
  }

  /** The probability of a write. */
  static Parameter writeFraction(String value) {
    return Parameter.number(
        WRITE_FRACTION, value, 0, 1, "The probability that a reference is a write.");
  }

  /** The scripts of processes that all read and write. */
  static IntFunction<Script> scripts(Settings settings, Streams streams, Place place) {
    return scripts(settings, streams, place, settings.integer(Common.PROCESSES));
  }

  /** The scripts of processes of which only the first few write. */
  static IntFunction<Script> scripts(Settings settings, Streams streams, Place place, int writers) {
    RandomReferences all =
        new RandomReferences(
            settings.longInteger(Common.REFERENCES),
            settings.number(WRITE_FRACTION),
            writers,
            settings.bytes(Common.REFERENCE_BYTES),
            place,
            process -> new Pace(process, settings, streams),
            streams);
    return all::script;
  }

  private Script script(int process) {
    return new Walk(process);
  }

  /** One process. */
  private final class Walk implements Script {

    private final int process;
    private final Draws draws;
    private final Pace pace;
    private long done;

    Walk(int process) {
      this.process = process;
      this.draws = streams.of(process);
      this.pace = paces.apply(process);
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (done == references) {
        return false;
      }
      done++;
      pace.work(batch);
      long address = place.draw(process, draws);
      boolean write = draws.chance(writeFraction) && process < writers;
      batch.add(write ? Operation.WRITE : Operation.READ, process, address, referenceBytes);
      return true;
    }
  }
}
