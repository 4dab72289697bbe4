package dsmlab.workload.trace;

import dsmlab.workload.foreign.Skipped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file has come to so far, for the user to judge.
 *
 * @param file the file as it was named
 * @param format the form in which it was read
 * @param rival another form that the file's beginning would fit as well, or null
 * @param packing how it was packed
 * @param lines lines read; 0 for binary files
 * @param records records found
 * @param skipped lines that gave no record, by reason; reasons that did not occur are absent
 */
public record TraceReading(
    String file,
    TraceFormat format,
    @Nullable TraceFormat rival,
    Packing packing,
    long lines,
    long records,
    Map<Skipped, Long> skipped) {

  /** Lines that gave no record. */
  public long skippedLines() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** All of it in one line, beginning with the file. */
  public String sentence() {
    return file + ": " + recognised() + ": " + counted();
  }

  private String recognised() {
    String packed = packing == Packing.PLAIN ? "" : " (" + packing.ending().substring(1) + ")";
    return "read as " + format.title() + packed + alternative();
  }

  private String alternative() {
    return rival == null ? "" : ", could be " + rival.title() + " (format: " + rival.id() + ")";
  }

  private String counted() {
    if (lines == 0) {
      return records + " records";
    }
    long none = skippedLines();
    String reasons = none == 0 ? "" : " (" + LineCounts.words(skipped) + ")";
    return lines + " lines, " + records + " records, " + none + " lines skipped" + reasons;
  }
}
