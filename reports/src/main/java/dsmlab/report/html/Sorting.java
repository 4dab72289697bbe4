package dsmlab.report.html;

import dsmlab.report.part.Table.Cell;

/** By what the script of the page sorts rows. */
public final class Sorting {

  private Sorting() {}

  /** A number, or nothing for cells that are sorted by their text. */
  public static String key(Cell cell) {
    return Double.isFinite(cell.order()) ? Double.toString(cell.order()) : "";
  }
}
