package dsmlab.workload.generator;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.WorkloadDescriptor;
import java.util.function.IntFunction;

/**
 * Jacobi's iteration on a grid: every point becomes the mean of its four neighbours, from one grid
 * into another that changes places with it after each iteration. Processes own blocks of rows and
 * meet at a barrier. Rows inside a block are private; the first and last of a block, which the
 * neighbour reads, are those of a producer and its consumer, if rows share no page.
 */
public final class Stencil {

  private static final String ROWS = "rows";
  private static final String COLUMNS = "columns";
  private static final String ITERATIONS = "iterations";
  private static final String POINT_BYTES = "pointBytes";
  private static final String ROW_ALIGNMENT = "rowAlignment";

  static final Generator GENERATOR =
      Generator.of(
          "stencil",
          "Processes own blocks of a grid's rows and read the edges of their neighbours.",
          "the Jacobi program of IVY and TreadMarks (Li and Hudak 1989; Keleher et al. 1994)",
          Common.withWork(
              Common.processes(1),
              Parameter.integer(ROWS, 16, 1, "The rows that are computed; two more are fixed."),
              Parameter.integer(COLUMNS, 64, 1, "The points of a row that are computed."),
              Parameter.longInteger(ITERATIONS, 10, 1, "How often all points are computed."),
              Parameter.bytes(POINT_BYTES, "8B", "The size of a point."),
              Parameter.bytes(
                  ROW_ALIGNMENT, "4KiB", "Rows start at multiples of this size; 1B packs them.")),
          Stencil::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private final int processes;
  private final int rows;
  private final int columns;
  private final long iterations;
  private final int pointBytes;
  private final long rowBytes;

  private Stencil(Settings settings) {
    this.processes = settings.integer(Common.PROCESSES);
    this.rows = settings.integer(ROWS);
    this.columns = settings.integer(COLUMNS);
    this.iterations = settings.longInteger(ITERATIONS);
    this.pointBytes = settings.bytes(POINT_BYTES);
    long alignment = settings.bytes(ROW_ALIGNMENT);
    this.rowBytes = Math.ceilDiv((columns + 2L) * pointBytes, alignment) * alignment;
    Limits.requireAtMost(Common.PROCESSES, processes, rows, "since each computes at least one row");
  }

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    Stencil program = new Stencil(settings);
    return process -> program.new Block(process, new Pace(process, settings, streams));
  }

  private int firstRow(int process) {
    return 1 + (int) ((long) rows * process / processes);
  }

  private long address(long grid, int row, int column) {
    long gridBytes = (rows + 2L) * rowBytes;
    return Pages.BASE + grid * gridBytes + row * rowBytes + (long) column * pointBytes;
  }

  /** One process; a step is one point, the last of an iteration with the barrier. */
  private final class Block implements Script {

    private final int process;
    private final Pace pace;
    private final int endRow;
    private long iteration;
    private int row;
    private int column = 1;

    Block(int process, Pace pace) {
      this.process = process;
      this.pace = pace;
      this.row = firstRow(process);
      this.endRow = firstRow(process + 1);
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (iteration == iterations) {
        return false;
      }
      pace.work(batch);
      long from = iteration % 2;
      read(batch, from, row - 1, column);
      read(batch, from, row, column - 1);
      read(batch, from, row, column + 1);
      read(batch, from, row + 1, column);
      batch.add(Operation.WRITE, process, address(1 - from, row, column), pointBytes);
      advance(batch);
      return true;
    }

    private void read(RecordBatch batch, long grid, int fromRow, int fromColumn) {
      batch.add(Operation.READ, process, address(grid, fromRow, fromColumn), pointBytes);
    }

    private void advance(RecordBatch batch) {
      column++;
      if (column > columns) {
        column = 1;
        row++;
      }
      if (row == endRow) {
        row = firstRow(process);
        iteration++;
        batch.add(Operation.BARRIER, process, 0, processes);
      }
    }
  }
}
