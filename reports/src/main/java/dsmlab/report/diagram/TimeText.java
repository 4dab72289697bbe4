package dsmlab.report.diagram;

import dsmlab.protocol.chronicle.Clock;
import dsmlab.report.words.Scale;
import dsmlab.sim.settings.Units;
import java.util.Collection;
import java.util.List;

/** Times of a chronicle as text. */
final class TimeText {

  private static final double PICOS_PER_NANO = 1000;
  private static final int DECIMALS_MAX = 6;

  private TimeText() {}

  /** A time with all its digits. */
  static String exact(Clock clock, long at) {
    return switch (clock) {
      case PICOSECONDS -> Units.durationText(at);
      case STEPS -> "step " + at;
    };
  }

  /** A time between two others with all its digits. */
  static String length(Clock clock, long length) {
    return switch (clock) {
      case PICOSECONDS -> Units.durationText(length);
      case STEPS -> length + (length == 1 ? " step" : " steps");
    };
  }

  /** A length in about three digits. */
  static String about(Clock clock, long length) {
    return clock == Clock.STEPS
        ? length(clock, length)
        : Scale.of("ns", length / PICOS_PER_NANO).text(length / PICOS_PER_NANO);
  }

  /** Texts of ascending times in one unit, with enough digits to tell neighbours apart. */
  static List<String> column(Clock clock, Collection<Long> times) {
    if (clock == Clock.STEPS || times.isEmpty()) {
      return times.stream().map(String::valueOf).toList();
    }
    List<Double> nanos = times.stream().map(at -> at / PICOS_PER_NANO).toList();
    Scale scale = Scale.of("ns", nanos.getLast());
    double least = leastStep(nanos) / scale.size();
    int digits = least <= 0 ? 0 : (int) Math.ceil(-Math.log10(least));
    Scale fine = scale.withDecimals(Math.clamp(digits, 0, DECIMALS_MAX));
    return nanos.stream().map(fine::text).toList();
  }

  private static double leastStep(List<Double> sorted) {
    double least = sorted.getLast();
    for (int i = 1; i < sorted.size(); i++) {
      double step = sorted.get(i) - sorted.get(i - 1);
      least = step > 0 ? Math.min(least, step) : least;
    }
    return least;
  }
}
