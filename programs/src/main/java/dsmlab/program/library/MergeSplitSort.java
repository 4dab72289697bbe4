package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * Merge-split sort: twice as many blocks as processes. Every process sorts two blocks; then
 * neighbouring blocks are merged and split again, pairs beginning in turn with even and with odd
 * blocks, as often as there are blocks.
 */
final class MergeSplitSort implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "merge-split-sort",
          "Sorts blocks, then merges and splits neighbouring blocks until all are in order; barriers"
              + " separate the phases.",
          "block odd-even based merge-split sort of K. Li, P. Hudak, PODC 1986",
          List.of(
              Parameter.integer("elements", 2048, 1, 1 << 22, "Numbers to sort."),
              Parameter.duration("compare", "500ns", "Time of one comparison.")),
          MergeSplitSort::new);

  private static final int KEY = 0x7373;
  private static final long MIXER = 0x9E3779B97F4A7C15L;

  private final int elements;
  private final long comparePicos;

  private MergeSplitSort(Settings settings) {
    this.elements = settings.integer("elements");
    this.comparePicos = settings.picos("compare");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords array = SharedWords.attach(process, KEY, elements);
    int blocks = 2 * process.processes();
    int own = 2 * process.index();
    fill(array, pair(own, blocks));
    order(process, array, pair(own, blocks));
    process.barrier();
    for (int phase = 1; phase < blocks; phase++) {
      int first = own + phase % 2;
      if (first + 1 < blocks) {
        order(process, array, pair(first, blocks));
      }
      process.barrier();
    }
    long sum = sum(array);
    array.release();
    return sum;
  }

  /** Two neighbouring blocks. */
  private Slice pair(int first, int blocks) {
    return new Slice(
        Slice.of(elements, first, blocks).from(), Slice.of(elements, first + 1, blocks).to());
  }

  private static void fill(SharedWords array, Slice part) {
    for (int i = part.from(); i < part.to(); i++) {
      array.word(i, value(i));
    }
  }

  /** Brings two blocks into order, whether they are in order by themselves or not. */
  private void order(ProcessView process, SharedWords array, Slice part) {
    long[] values = new long[part.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.word(part.from() + (long) i);
    }
    boolean sorted = isSortedInHalves(values);
    Arrays.sort(values);
    process.computePicos(comparePicos * comparisons(values.length, sorted));
    for (int i = 0; i < values.length; i++) {
      array.word(part.from() + (long) i, values[i]);
    }
  }

  /** Whether a merge is enough. */
  private static boolean isSortedInHalves(long[] values) {
    int falls = 0;
    for (int i = 1; i < values.length; i++) {
      falls += values[i] < values[i - 1] ? 1 : 0;
    }
    return falls <= 1;
  }

  private static long comparisons(int size, boolean merge) {
    int levels = 32 - Integer.numberOfLeadingZeros(Math.max(1, size) - 1);
    return merge ? size : (long) size * levels;
  }

  private long sum(SharedWords array) {
    long sum = 0;
    for (int i = 0; i < elements; i++) {
      sum += array.word(i) * (i + 1);
    }
    return sum;
  }

  private static long value(int index) {
    long mixed = (index + 1L) * MIXER;
    return (mixed ^ mixed >>> 29) & 0xFFFF_FFFFL;
  }

  @Override
  public Object expected(int process, int processes) {
    long[] values = new long[elements];
    Arrays.setAll(values, MergeSplitSort::value);
    Arrays.sort(values);
    long sum = 0;
    for (int i = 0; i < elements; i++) {
      sum += values[i] * (i + 1);
    }
    return sum;
  }
}
