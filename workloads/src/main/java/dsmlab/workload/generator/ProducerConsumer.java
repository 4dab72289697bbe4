package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * In every round each process fills a buffer of its own, and after a barrier reads the buffers of
 * some neighbours, those with the next higher numbers. The pages are those of a producer and its
 * consumers, if a buffer's pages hold nothing else.
 */
public final class ProducerConsumer {

  private static final String ITEMS = "items";
  private static final String CONSUMERS = "consumers";

  static final Generator GENERATOR =
      Generator.of(
          "producer-consumer",
          "Every process writes a buffer that others read after a barrier.",
          "producer-consumer objects of Bennett, Carter and Zwaenepoel, Munin, PPoPP 1990",
          Common.withWork(
              Common.processes(2),
              Parameter.longInteger(Common.ROUNDS, 10, 1, "How often buffers are filled."),
              Parameter.integer(ITEMS, 64, 1, "The references that fill a buffer."),
              Parameter.integer(CONSUMERS, 1, 1, "How many processes read each buffer."),
              Parameter.bytes(
                  Common.PAGE_BYTES, "4KiB", "Buffers start at multiples of this size."),
              Common.referenceBytes()),
          ProducerConsumer::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private final int processes;
  private final long rounds;
  private final int items;
  private final int consumers;
  private final int referenceBytes;
  private final long bufferBytes;

  private ProducerConsumer(Settings settings) {
    this.processes = settings.integer(Common.PROCESSES);
    this.rounds = settings.longInteger(Common.ROUNDS);
    this.items = settings.integer(ITEMS);
    this.consumers = settings.integer(CONSUMERS);
    this.referenceBytes = settings.bytes(Common.REFERENCE_BYTES);
    long pageBytes = settings.bytes(Common.PAGE_BYTES);
    this.bufferBytes = Math.ceilDiv((long) items * referenceBytes, pageBytes) * pageBytes;
    Limits.requireAtMost(CONSUMERS, consumers, processes - 1, "since the producer is none of them");
  }

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    ProducerConsumer program = new ProducerConsumer(settings);
    return process -> program.new Round(process, new Pace(process, settings, streams));
  }

  /** One process; a round is its writes, a barrier, its reads, a barrier. */
  private final class Round implements Script {

    private final int process;
    private final Pace pace;
    private long round;
    private int distance;
    private int item;

    Round(int process, Pace pace) {
      this.process = process;
      this.pace = pace;
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (round == rounds) {
        return false;
      }
      pace.work(batch);
      Operation operation = distance == 0 ? Operation.WRITE : Operation.READ;
      long buffer = Pages.BASE + (process + distance) % processes * bufferBytes;
      batch.add(operation, process, buffer + (long) item * referenceBytes, referenceBytes);
      advance(batch);
      return true;
    }

    private void advance(RecordBatch batch) {
      item++;
      if (item == items) {
        item = 0;
        distance++;
        if (distance == 1 || distance > consumers) {
          batch.add(Operation.BARRIER, process, 0, processes);
        }
        if (distance > consumers) {
          distance = 0;
          round++;
        }
      }
    }
  }
}
