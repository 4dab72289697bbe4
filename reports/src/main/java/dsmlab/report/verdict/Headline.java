package dsmlab.report.verdict;

import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contests;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says in a few words who is best at one metric over all points. */
final class Headline {

  private static final int NAMES_MAX = 3;

  private static final Map<String, String> SUPERLATIVES =
      Map.of(
          "executionTime", "fastest",
          "messages", "fewest messages",
          "bytes", "fewest bytes",
          "faultLatency.mean", "quickest faults",
          "serviceTime.max", "least work on the busiest node");

  private final Contests contests;
  private final int points;

  Headline(Contests contests, int points) {
    this.contests = contests;
    this.points = points;
  }

  /**
   * A clause such as {@code fewest messages: dynamic (5 of 6 points)}.
   *
   * @param strong the winners among those that promise at least sequential consistency
   */
  String of(Winners all, Winners strong) {
    String superlative = SUPERLATIVES.getOrDefault(all.metric().id(), all.metric().id());
    boolean less = all.won().values().stream().findFirst().filter(this::promiseLess).isPresent();
    String others = less ? ", with a sequential promise " + best(strong) : "";
    return superlative + ": " + best(all) + others;
  }

  private boolean promiseLess(List<Contest> won) {
    return won.getFirst().leaders().stream().allMatch(contests::promisesLess);
  }

  private String best(Winners winners) {
    if (winners.won().isEmpty()) {
      return winners.undecided().isEmpty() ? "all alike" : "no significant difference";
    }
    int most = winners.won().values().iterator().next().size();
    List<String> first = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    winners.won().forEach((who, where) -> addIfFirst(first, who, where, most));
    if (promiseLess(winners.won().values().iterator().next())) {
      remarks.add("promises less");
    }
    if (points > 1) {
      remarks.add("%s of %s points".formatted(most, points));
    }
    String remark = remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")";
    return Words.list(first, NAMES_MAX) + remark;
  }

  private static void addIfFirst(
      List<String> first, List<String> who, List<Contest> where, int most) {
    if (where.size() == most) {
      first.add(String.join(" = ", who.subList(0, Math.min(NAMES_MAX, who.size()))));
    }
  }
}
