package dsmlab.workload.foreign;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which format a file is in, judged by its first lines: the one that understands most of them;
 * among equals the one that skips fewest; then the first.
 *
 * @param format the best
 * @param rival another that would read these lines as well, but find other references in them
 */
public record Recognition(ForeignFormat format, @Nullable ForeignFormat rival) {

  /** The bytes that are looked at. */
  public static final int PREFIX_BYTES = 1 << 16;

  private static final Comparator<Fit> BEST_FIRST =
      Comparator.comparingInt(Fit::understood)
          .thenComparing(Fit::holdsReferences)
          .reversed()
          .thenComparingInt(Fit::wasted);

  /**
   * Judges the beginning of a file; empty when no format understands at least half of the lines.
   *
   * @param whole whether the file ends at the limit; otherwise its last line is not looked at
   */
  public static Optional<Recognition> of(byte[] bytes, int from, int limit, boolean whole) {
    int end = whole ? limit : lastLineEnd(bytes, from, limit);
    Fit[] fits =
        Stream.of(ForeignFormat.values())
            .map(format -> Fit.of(format, bytes, from, end))
            .filter(Fit::isPlausible)
            .sorted(BEST_FIRST)
            .toArray(Fit[]::new);
    if (fits.length == 0) {
      return Optional.empty();
    }
    boolean tied = fits.length > 1 && fits[0].isRivalledBy(fits[1]);
    return Optional.of(new Recognition(fits[0].format(), tied ? fits[1].format() : null));
  }

  private static int lastLineEnd(byte[] bytes, int from, int limit) {
    int end = limit;
    while (end > from && bytes[end - 1] != '\n') {
      end--;
    }
    return end == from ? limit : end;
  }
}
