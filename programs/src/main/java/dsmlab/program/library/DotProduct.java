package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** The inner product of two vectors that the first process has filled. */
final class DotProduct implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "dot-product",
          "The first process fills two vectors, every process multiplies a part: much data moves for"
              + " little computing, the weak side of shared virtual memory.",
          "dot-product of K. Li, P. Hudak, ACM TOCS 7(4), 1989",
          List.of(
              Parameter.integer("elements", 4096, 1, 1 << 22, "Length of the vectors."),
              Parameter.duration("multiply", "1us", "Time of one multiplication and addition.")),
          DotProduct::new);

  private static final int KEY = 0x646f;

  private final int elements;
  private final long multiplyPicos;

  private DotProduct(Settings settings) {
    this.elements = settings.integer("elements");
    this.multiplyPicos = settings.picos("multiply");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords left = SharedWords.attach(process, KEY, elements);
    SharedWords right = SharedWords.attach(process, KEY + 1, elements);
    SharedWords sums = SharedWords.attach(process, KEY + 2, process.processes());
    if (process.index() == 0) {
      fill(left, right);
    }
    process.barrier();
    sums.number(process.index(), part(process, left, right));
    process.barrier();
    double total = 0;
    for (int other = 0; other < process.processes(); other++) {
      total += sums.number(other);
    }
    left.release();
    right.release();
    sums.release();
    return total;
  }

  private void fill(SharedWords left, SharedWords right) {
    for (int i = 0; i < elements; i++) {
      left.number(i, leftAt(i));
      right.number(i, rightAt(i));
    }
  }

  private double part(ProcessView process, SharedWords left, SharedWords right) {
    Slice part = Slice.of(elements, process.index(), process.processes());
    double sum = 0;
    for (int i = part.from(); i < part.to(); i++) {
      sum += left.number(i) * right.number(i);
      process.computePicos(multiplyPicos);
    }
    return sum;
  }

  private static double leftAt(int index) {
    return 1.0 / (index + 1);
  }

  private static double rightAt(int index) {
    return index % 7 - 3;
  }

  @Override
  public Object expected(int process, int processes) {
    double total = 0;
    for (int other = 0; other < processes; other++) {
      Slice part = Slice.of(elements, other, processes);
      double sum = 0;
      for (int i = part.from(); i < part.to(); i++) {
        sum += leftAt(i) * rightAt(i);
      }
      total += sum;
    }
    return total;
  }
}
