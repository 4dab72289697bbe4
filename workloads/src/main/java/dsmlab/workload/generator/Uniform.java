package dsmlab.workload.generator;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import java.util.List;

/**
 * Every process refers to pages at random, each page and each place in it as likely as any other.
 *
 * @param processes how many there are
 * @param pages how many pages they share
 * @param pageBytes the distance between pages
 * @param references how many each process makes
 * @param writeFraction the probability that a reference is a write
 * @param referenceBytes the size and alignment of a reference
 * @param work units of local work before each reference
 */
public record Uniform(
    int processes,
    int pages,
    int pageBytes,
    long references,
    double writeFraction,
    int referenceBytes,
    int work) {

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR =
      new WorkloadDescriptor(
          "uniform",
          "Every process refers to shared pages at random, all of them alike.",
          "the usual null model of memory traffic: no locality, no synchronisation",
          List.of(
              Parameter.integer("processes", 4, 1, "The number of processes."),
              Parameter.integer("pages", 64, 1, "The number of pages that all share."),
              Parameter.bytes(
                  "pageBytes",
                  "4KiB",
                  "The distance between them: the page size, or false sharing."),
              Parameter.integer("references", 1000, 1, "References that each process makes."),
              Parameter.number(
                  "writeFraction", "0.3", 0, "The probability that a reference is a write."),
              Parameter.bytes("referenceBytes", "8B", "The size and alignment of a reference."),
              Parameter.integer("work", 0, 0, "Units of local work before each reference.")),
          Uniform::open);

  /** Where the heap of a recorded program starts too. */
  private static final long BASE = 0x1000_0000L;

  public Uniform {

    if (writeFraction > 1) {
      throw new SettingException("writeFraction is " + writeFraction, "at most 1", null);
    }
    Limits.requireAtMost("referenceBytes", referenceBytes, pageBytes, "since a page must hold it");
  }

  private static Workload open(Settings settings, WorkloadContext context) {
    Uniform uniform =
        new Uniform(
            Limits.processes(settings),
            Limits.integer(settings, "pages"),
            Limits.integer(settings, "pageBytes"),
            settings.longInteger("references"),
            settings.number("writeFraction"),
            Limits.integer(settings, "referenceBytes"),
            Limits.integer(settings, "work"));
    return uniform.open(context.random());
  }

  /** The workload, with the streams {@code workload.uniform.<process>} of some random streams. */
  public Workload open(RandomStreams random) {
    return new GeneratedWorkload(processes, process -> new Walk(process, random));
  }

  /** One process; every reference draws page, place and kind, in this order. */
  private final class Walk implements Script {

    private final int process;
    private final Draws draws;
    private long done;

    Walk(int process, RandomStreams random) {
      this.process = process;
      this.draws = new Draws(random.stream("workload.uniform." + process));
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (done == references) {
        return false;
      }
      done++;
      if (work > 0) {
        batch.add(Operation.WORK, process, 0, work);
      }
      long page = BASE + (long) draws.below(pages) * pageBytes;
      long address = page + (long) draws.below(pageBytes / referenceBytes) * referenceBytes;
      Operation operation = draws.chance(writeFraction) ? Operation.WRITE : Operation.READ;
      batch.add(operation, process, address, referenceBytes);
      return true;
    }
  }
}
