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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The verdict of an experiment in words, metric by metric, the most important first. */
public final class Verdict {

  /** The metrics that the verdict speaks about, in this order. */
  private static final List<String> SPOKEN =
      List.of("executionTime", "messages", "bytes", "faultLatency.mean", "serviceTime.max");

  /** So many of them stand in the headline. */
  private static final int HEADLINES = 3;

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

  /** Who is best at what matters most, in a sentence. */
  public String headline() {
    if (grid.contestants().size() < 2) {
      return alone();
    }
    Headline headline = new Headline(contests, grid.points().size());
    String clauses =
        spoken()
            .limit(HEADLINES)
            .map(metric -> headline.of(Winners.of(metric, all(metric)), strong(metric)))
            .collect(Collectors.joining("; "));
    return Words.capital(clauses) + ".";
  }

  /** Of a protocol that meets no other, only how it fares from point to point can be said. */
  private String alone() {
    if (!varies()) {
      return "There is nothing to compare.";
    }
    String clauses =
        spoken()
            .limit(HEADLINES)
            .flatMap(metric ->
                new Range(grid, names)
                    .of(metric).stream()
                        .map(range -> title(metric).toLowerCase(Locale.ROOT) + " " + range))
            .collect(Collectors.joining("; "));
    return "%s meets no other protocol here: %s."
        .formatted(grid.contestants().getFirst().label(), clauses);
  }

  private boolean varies() {
    return grid.contestants().size() == 1 && grid.points().size() > 1;
  }

  /** What was found, one finding per spoken metric that says anything. */
  public List<Finding> findings() {
    return spoken()
        .flatMap(metric -> (varies() ? range(metric) : finding(metric)).stream())
        .toList();
  }

  private Optional<Finding> range(Metric metric) {
    return new Range(grid, names)
        .of(metric)
        .map(range -> new Finding(title(metric), List.of(Words.capital(range) + "."), List.of()));
  }

  private Stream<Metric> spoken() {
    return SPOKEN.stream()
        .filter(id -> grid.points().stream().anyMatch(point -> grid.isTelling(point, id)))
        .map(id -> Metrics.CATALOG.find(id));
  }

  private List<Contest> all(Metric metric) {
    return grid.points().stream().map(point -> contests.among(point, metric)).toList();
  }

  /** The winners if those that promise less did not take part. */
  private Winners strong(Metric metric) {
    List<Contest> fair =
        grid.points().stream().map(point -> contests.amongStrong(point, metric)).toList();
    return Winners.of(metric, fair);
  }

  private Optional<Finding> finding(Metric metric) {
    List<Contest> all = grid.points().stream().map(point -> contests.among(point, metric)).toList();
    return all.size() == 1 ? Optional.of(single(all.getFirst())) : several(metric, all);
  }

  private Finding single(Contest contest) {
    String said = sentence.of(contest) + ".";
    return new Finding(
        title(contest.metric()),
        List.of(startsWithName(contest) ? said : Words.capital(said)),
        why(contest));
  }

  /** The name of a protocol is written as it is, even where a sentence begins. */
  private static boolean startsWithName(Contest contest) {
    return switch (contest.outcome()) {
      case UNOPPOSED, SINGLE_RUN, SIGNIFICANT, NOT_SIGNIFICANT -> contest.leaders().size() == 1;
      case NOT_MEASURED, ALL_EQUAL -> false;
    };
  }

  private Optional<Finding> several(Metric metric, List<Contest> all) {
    Winners winners = Winners.of(metric, all);
    if (winners.isEmpty()) {
      return Optional.empty();
    }
    List<String> sentences = new ArrayList<>(sweep.of(winners));
    withoutWeak(metric, all)
        .filter(fair -> !sentences.containsAll(fair))
        .ifPresent(fair -> sentences.add(STRONG + String.join(" ", fair)));
    List<String> why = winners.clearest().map(this::why).orElse(List.of());
    return Optional.of(new Finding(title(metric), sentences, why));
  }

  /** What would have been said without the protocols that promise less, where one of them leads. */
  private Optional<List<String>> withoutWeak(Metric metric, List<Contest> all) {
    boolean weakLeads = all.stream().anyMatch(contest -> contests.amongStrong(contest).isPresent());
    return weakLeads ? Optional.of(sweep.of(strong(metric))) : Optional.empty();
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
