package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.Arrays;
import java.util.List;

/** Jacobi's iteration for Laplace's equation on a square whose upper edge is hot. */
final class Jacobi implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "jacobi",
          "Relaxes a square grid between two arrays; every process has some rows, and barriers"
              + " separate the iterations.",
          "the linear equation solver of K. Li, P. Hudak, ACM TOCS 7(4), 1989",
          List.of(
              Parameter.integer("points", 94, 1, 4096, "Inner points along an edge."),
              Parameter.integer("iterations", 10, 0, "How often every point is relaxed."),
              Parameter.duration("point", "2us", "Time to relax one point.")),
          Jacobi::new);

  private static final int KEY = 0x6a61;
  private static final double HOT = 100;

  private final int points;
  private final int edge;
  private final int iterations;
  private final long pointPicos;

  private Jacobi(Settings settings) {
    this.points = settings.integer("points");
    this.edge = points + 2;
    this.iterations = settings.integer("iterations");
    this.pointPicos = settings.picos("point");
  }

  @Override
  public Object run(ProcessView process) {
    SharedWords grids = SharedWords.attach(process, KEY, 2L * edge * edge);
    Slice rows = Slice.of(points, process.index(), process.processes());
    if (process.index() == 0) {
      heat(grids);
    }
    process.barrier();
    for (int iteration = 0; iteration < iterations; iteration++) {
      relax(process, grids, rows, iteration % 2);
      process.barrier();
    }
    double sum = sum(grids, rows);
    grids.release();
    return sum;
  }

  private void heat(SharedWords grids) {
    for (int column = 0; column < edge; column++) {
      grids.number(at(0, 0, column), HOT);
      grids.number(at(1, 0, column), HOT);
    }
  }

  private void relax(ProcessView process, SharedWords grids, Slice rows, int from) {
    for (int row = rows.from() + 1; row <= rows.to(); row++) {
      for (int column = 1; column <= points; column++) {
        double around =
            mean(
                grids.number(at(from, row - 1, column)),
                grids.number(at(from, row + 1, column)),
                grids.number(at(from, row, column - 1)),
                grids.number(at(from, row, column + 1)));
        grids.number(at(1 - from, row, column), around);
        process.computePicos(pointPicos);
      }
    }
  }

  private static double mean(double above, double below, double left, double right) {
    return (above + below + left + right) / 4;
  }

  private double sum(SharedWords grids, Slice rows) {
    double sum = 0;
    for (int row = rows.from() + 1; row <= rows.to(); row++) {
      for (int column = 1; column <= points; column++) {
        sum += grids.number(at(iterations % 2, row, column));
      }
    }
    return sum;
  }

  private long at(int grid, int row, int column) {
    return ((long) grid * edge + row) * edge + column;
  }

  @Override
  public Object expected(int process, int processes) {
    double[][] grid = new double[edge][edge];
    Arrays.fill(grid[0], HOT);
    for (int iteration = 0; iteration < iterations; iteration++) {
      grid = relaxed(grid);
    }
    Slice rows = Slice.of(points, process, processes);
    double sum = 0;
    for (int row = rows.from() + 1; row <= rows.to(); row++) {
      for (int column = 1; column <= points; column++) {
        sum += grid[row][column];
      }
    }
    return sum;
  }

  private double[][] relaxed(double[][] grid) {
    double[][] next = new double[edge][];
    for (int row = 0; row < edge; row++) {
      next[row] = grid[row].clone();
    }
    for (int row = 1; row <= points; row++) {
      for (int column = 1; column <= points; column++) {
        next[row][column] =
            mean(
                grid[row - 1][column],
                grid[row + 1][column],
                grid[row][column - 1],
                grid[row][column + 1]);
      }
    }
    return next;
  }
}
