package dsmlab.report.verdict;

import dsmlab.report.stats.Contest;
import dsmlab.report.stats.ResultGrid;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Derives from the other metrics why a contest ended as it did. */
final class Reasons {

  private final ResultGrid grid;

  Reasons(ResultGrid grid) {
    this.grid = grid;
  }

  /** The reasons that the figures support, the strongest first; none when nobody won. */
  List<String> of(Contest contest) {
    Optional<Pairing> pair = contest.isDecided() ? Pairing.of(grid, contest) : Optional.empty();
    return pair.stream()
        .flatMap(both -> causes(contest.metric().id()).flatMap(cause -> cause.apply(both).stream()))
        .toList();
  }

  private static Stream<Function<Pairing, Optional<String>>> causes(String metric) {
    return switch (metric) {
      case "messages" -> Stream.of(MessageReason::of);
      case "bytes" -> Stream.of(TransferReason::of, MessageReason::of);
      case "pageTransfers" -> Stream.of(FaultReason::of);
      case "serviceTime.max" -> Stream.of(LoadReason::of, MessageReason::of);
      case "executionTime", "stallTime" ->
          Stream.of(FaultReason::of, SearchReason::of, LoadReason::of, TransferReason::of);
      default ->
          metric.endsWith("Latency.mean")
              ? Stream.of(SearchReason::of, LoadReason::of, TransferReason::of)
              : Stream.of();
    };
  }
}
