package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/** C = A B of square matrices of whole numbers; every process computes some rows of C. */
final class MatrixMultiply implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "matrix-multiply",
          "Multiplies two square matrices that the first process fills; every process computes some"
              + " rows of the product.",
          "matrix multiply of K. Li, P. Hudak, PODC 1986",
          List.of(
              Parameter.integer("size", 48, 1, 2048, "Rows and columns."),
              Parameter.duration("multiply", "1us", "Time of one multiplication and addition.")),
          MatrixMultiply::new);

  private static final int KEY = 0x6d61;

  private final int size;
  private final long multiplyPicos;

  private MatrixMultiply(Settings settings) {
    this.size = settings.integer("size");
    this.multiplyPicos = settings.picos("multiply");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords left = SharedWords.attach(process, KEY, (long) size * size);
    SharedWords right = SharedWords.attach(process, KEY + 1, (long) size * size);
    SharedWords product = SharedWords.attach(process, KEY + 2, (long) size * size);
    if (process.index() == 0) {
      fill(left, right);
    }
    process.barrier();
    Slice rows = Slice.of(size, process.index(), process.processes());
    for (int row = rows.from(); row < rows.to(); row++) {
      multiply(process, left, right, product, row);
    }
    process.barrier();
    long sum = sum(product);
    left.release();
    right.release();
    product.release();
    return sum;
  }

  private void fill(SharedWords left, SharedWords right) {
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        left.word(at(row, column), leftAt(row, column));
        right.word(at(row, column), rightAt(row, column));
      }
    }
  }

  private void multiply(
      ProcessView process, SharedWords left, SharedWords right, SharedWords product, int row) {
    for (int column = 0; column < size; column++) {
      long sum = 0;
      for (int k = 0; k < size; k++) {
        sum += left.word(at(row, k)) * right.word(at(k, column));
      }
      process.computePicos(multiplyPicos * size);
      product.word(at(row, column), sum);
    }
  }

  /** A sum that tells every place of the product from every other. */
  private long sum(SharedWords product) {
    long sum = 0;
    for (int place = 0; place < size * size; place++) {
      sum += product.word(place) * (place + 1);
    }
    return sum;
  }

  private long at(int row, int column) {
    return (long) row * size + column;
  }

  private static long leftAt(int row, int column) {
    return (row * 7L + column * 3L) % 11 - 5;
  }

  private static long rightAt(int row, int column) {
    return (row * 5L + column * 2L) % 13 - 6;
  }

  @Override
  public Object expected(int process, int processes) {
    long total = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        long sum = 0;
        for (int k = 0; k < size; k++) {
          sum += leftAt(row, k) * rightAt(k, column);
        }
        total += sum * (at(row, column) + 1);
      }
    }
    return total;
  }
}
