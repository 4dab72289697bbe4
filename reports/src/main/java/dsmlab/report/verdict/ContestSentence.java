package dsmlab.report.verdict;

import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contest.Standing;
import dsmlab.report.stats.Contests;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Promises;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Quantity;
import dsmlab.report.words.Scale;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;

/** Says the outcome of one contest: who, how much, by how much, how sure. */
public final class ContestSentence {

  private static final int NAMES_MAX = 4;

  private final Contests contests;
  private final Promises promises;

  public ContestSentence(Contests contests, Promises promises) {
    this.contests = contests;
    this.promises = promises;
  }

  /** The outcome without a full stop, such as {@code dynamic: 12.3 ms, 14 % shorter than ...}. */
  public String of(Contest contest) {
    return outcome(contest) + amongStrong(contest);
  }

  private String outcome(Contest contest) {
    MetricName metric = MetricName.of(contest.metric().id());
    return switch (contest.outcome()) {
      case NOT_MEASURED -> "not measured";
      case UNOPPOSED -> leaders(contest, metric) + ", with nothing to compare";
      case ALL_EQUAL -> allEqual(contest, metric);
      case SINGLE_RUN -> leaders(contest, metric) + margin(contest, metric);
      case SIGNIFICANT ->
          leaders(contest, metric) + margin(contest, metric) + interval(contest, metric);
      case NOT_SIGNIFICANT -> undecided(contest, metric);
    };
  }

  private static String allEqual(Contest contest, MetricName metric) {
    int all = contest.ranking().size();
    String who = all == 2 ? "both" : "all " + all;
    return "no difference, %s have %s".formatted(who, value(contest.leader(), metric));
  }

  private String leaders(Contest contest, MetricName metric) {
    String who = Words.list(labels(contest.leaders()), NAMES_MAX);
    String tie = contest.leaders().size() > 1 ? "tie of " : "";
    return "%s%s%s: %s".formatted(tie, who, promise(contest), value(contest.leader(), metric));
  }

  private String promise(Contest contest) {
    if (!contest.leaders().stream().allMatch(contests::promisesLess)) {
      return "";
    }
    String id = contest.leaders().getFirst().id();
    return " (promises less: %s)"
        .formatted(promises.of(id).map(model -> model.word()).orElse("unknown"));
  }

  private static String value(Standing standing, MetricName metric) {
    return metric.text(standing.estimate().mean());
  }

  private static String margin(Contest contest, MetricName metric) {
    Standing second = contest.runnerUp().orElseThrow();
    String other = second.contestant().label();
    if (contest.leader().estimate().mean() == 0) {
      return ", the next is %s with %s".formatted(other, value(second, metric));
    }
    return ", %s %s than %s (%s)"
        .formatted(Quantity.percent(contest.margin()), metric.less(), other, value(second, metric));
  }

  private static String interval(Contest contest, MetricName metric) {
    Estimate lead = contest.lead().orElseThrow();
    Scale scale = Scale.of(metric.unit(), lead.high());
    return "; difference %s\u00a0±%s, n\u00a0=\u00a0%s"
        .formatted(scale.number(lead.mean()), scale.text(lead.halfWidth95().orElse(0)), lead.n());
  }

  private String undecided(Contest contest, MetricName metric) {
    return "%s, but no significant difference from %s (95\u00a0%%, n\u00a0=\u00a0%s)"
        .formatted(
            leaders(contest, metric),
            Words.list(labels(contest.close()), NAMES_MAX),
            contest.leader().estimate().n());
  }

  private String amongStrong(Contest contest) {
    return contests
        .amongStrong(contest)
        .map(strong -> "; with a sequential promise: " + outcome(strong))
        .orElse("");
  }

  static List<String> labels(List<Contestant> contestants) {
    return contestants.stream().map(Contestant::label).toList();
  }
}
