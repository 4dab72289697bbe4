package dsmlab.report.verdict;

import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contests;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.RunCounts;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** Says who is best at one metric in which part of a sweep. */
final class SweepSentences {

  private static final int WINNERS_MAX = 4;
  private static final int NAMES_MAX = 4;

  private final Contests contests;
  private final Region region;

  SweepSentences(Contests contests, Region region) {
    this.contests = contests;
    this.region = region;
  }

  List<String> of(Winners winners) {
    List<String> sentences = new ArrayList<>();
    MetricName metric = MetricName.of(winners.metric().id());
    wins(winners, metric).ifPresent(sentences::add);
    if (!winners.undecided().isEmpty()) {
      sentences.add(undecided(winners.undecided()));
    }
    if (!winners.equal().isEmpty()) {
      sentences.add("All are equal %s.".formatted(where(winners.equal())));
    }
    return sentences;
  }

  private Optional<String> wins(Winners winners, MetricName metric) {
    List<String> clauses = new ArrayList<>();
    winners
        .won()
        .forEach((who, where) ->
            clauses.add(clauses.isEmpty() ? first(who, where, metric) : next(who, where)));
    if (clauses.isEmpty()) {
      return Optional.empty();
    }
    int more = clauses.size() - WINNERS_MAX;
    List<String> told = clauses.subList(0, Math.min(WINNERS_MAX, clauses.size()));
    String rest = more > 0 ? "; %s elsewhere".formatted(Words.plural(more, "other winner")) : "";
    return Optional.of(String.join("; ", told) + rest + ".");
  }

  private String first(List<String> who, List<Contest> where, MetricName metric) {
    return "%s %s %s %s %s, %s %s than the next%s"
        .formatted(
            names(who),
            who.size() == 1 ? "has" : "tie for",
            metric.best(),
            metric.name(),
            where(where),
            margins(where),
            metric.less(),
            promise(where));
  }

  private String next(List<String> who, List<Contest> where) {
    return "%s%s %s, by %s%s"
        .formatted(
            names(who),
            who.size() == 1 ? "" : " tie",
            where(where),
            margins(where),
            promise(where));
  }

  private static String names(List<String> who) {
    return Words.list(who, NAMES_MAX);
  }

  private String promise(List<Contest> where) {
    boolean less = where.getFirst().leaders().stream().allMatch(contests::promisesLess);
    return less ? " (promises less)" : "";
  }

  private String where(List<Contest> where) {
    return region.of(Winners.points(where));
  }

  private String undecided(List<Contest> undecided) {
    return "%s there is no significant difference between the first ones (95\u00a0%%, n\u00a0=\u00a0%s)."
        .formatted(Words.capital(where(undecided)), runs(undecided));
  }

  private static RunCounts runs(List<Contest> contests) {
    return RunCounts.of(contests.stream().map(each -> each.leader().estimate().n()).toList());
  }

  private static String margins(List<Contest> where) {
    DoubleSummaryStatistics margins =
        where.stream().mapToDouble(Contest::margin).summaryStatistics();
    String least = Quantity.percent(margins.getMin());
    String most = Quantity.percent(margins.getMax());
    return least.equals(most) ? least : least + " to " + most;
  }
}
