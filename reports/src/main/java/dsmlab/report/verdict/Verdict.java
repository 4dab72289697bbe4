package dsmlab.report.verdict;

import dsmlab.machine.Metrics;
import dsmlab.machine.Metrics.Metric;
import dsmlab.report.stats.Contest;
import dsmlab.report.stats.Contests;
import dsmlab.report.stats.Promises;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.PointNames;
import dsmlab.report.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verdict of an experiment in words, metric by metric, the most important first. */
public final class Verdict {

  /** The metrics that the verdict speaks about, in this order. */
  private static final List<String> SPOKEN =
      List.of("executionTime", "messages", "bytes", "faultLatency.mean", "serviceTime.max");

  private static final String STRONG = "Among those that promise at least sequential consistency: ";

  private final ResultGrid grid;
  private final Contests contests;
  private final ContestSentence sentence;
  private final SweepSentences sweep;
  private final PointNames names;
  private final Reasons reasons;

  public Verdict(ResultGrid grid, Promises promises, PointNames names) {
    this.grid = grid;
    this.contests = new Contests(grid, promises);
    this.sentence = new ContestSentence(contests, promises);
    this.sweep = new SweepSentences(contests, new Region(grid, names));
    this.names = names;
    this.reasons = new Reasons(grid);
  }

  /** What was found, one finding per spoken metric that says anything. */
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    for (String id : SPOKEN) {
      if (grid.points().stream().anyMatch(point -> grid.isTelling(point, id))) {
        finding(Metrics.CATALOG.find(id)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  private Optional<Finding> finding(Metric metric) {
    List<Contest> all = grid.points().stream().map(point -> contests.among(point, metric)).toList();
    return all.size() == 1 ? Optional.of(single(all.getFirst())) : several(metric, all);
  }

  private Finding single(Contest contest) {
    String said = Words.capital(sentence.of(contest)) + ".";
    return new Finding(title(contest.metric()), List.of(said), why(contest));
  }

  private Optional<Finding> several(Metric metric, List<Contest> all) {
    Winners winners = Winners.of(metric, all);
    if (winners.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>(sweep.of(winners));
    strong(metric, all)
        .filter(fair -> !sentences.containsAll(fair))
        .ifPresent(fair -> sentences.add(STRONG + String.join(" ", fair)));
    List<String> why = winners.clearest().map(this::why).orElse(List.of());
    return Optional.of(new Finding(title(metric), sentences, why));
  }

  /** What would have been said without the protocols that promise less, where one of them leads. */
  private Optional<List<String>> strong(Metric metric, List<Contest> all) {
    boolean weakLeads = all.stream().anyMatch(contest -> contests.amongStrong(contest).isPresent());
    if (!weakLeads) {
      return Optional.empty();
    }
    List<Contest> fair =
        all.stream().map(contest -> contests.amongStrong(contest.point(), metric)).toList();
    return Optional.of(sweep.of(Winners.of(metric, fair)));
  }

  private List<String> why(Contest contest) {
    List<String> found = new ArrayList<>(reasons.of(contest));
    if (!found.isEmpty()) {
      String where = names.point(contest.point());
      String who = contest.leader().contestant().label();
      found.addFirst("Why %s%s:".formatted(who, where.isEmpty() ? "" : " at " + where));
    }
    return found;
  }

  private static String title(Metric metric) {
    return MetricName.of(metric.id()).title();
  }
}
