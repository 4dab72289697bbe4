package dsmlab.workload.foreign;

import java.util.ArrayList;
import java.util.List;

/** The columns that a CSV trace may have. */
enum CsvColumn {
  /** The place of a reference in the program; rows are taken in the order of the file. */
  SEQ("seq", false),
  /** A number of the thread. */
  THREAD("thread", true),
  /** Read, write or atomic. */
  OP("op", true),
  /** The first byte. */
  ADDRESS("address", true),
  /** The number of bytes. */
  SIZE("size", false);

  private final String title;
  private final boolean required;

  CsvColumn(String title, boolean required) {
    this.title = title;
    this.required = required;
  }

  /** How the header names it. */
  String title() {
    return title;
  }

  /** Whether every CSV trace has it. */
  boolean isRequired() {
    return required;
  }

  /** The names of all columns. */
  static List<String> titles() {
    List<String> titles = new ArrayList<>();
    for (CsvColumn column : values()) {
      titles.add(column.title);
    }
    return titles;
  }
}
