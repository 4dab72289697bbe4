package dsmlab.report.stats;

import dsmlab.machine.Metrics.Metric;
import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.Optional;

/**
 * Who is best at one metric at one point.
 *
 * @param ranking every protocol with a value, the best first; equals in the scenario's order
 * @param leaders those with the least value: several when they tie
 * @param close those that cannot be told from the leader: see {@link Comparisons}
 * @param lead by how much the runner-up exceeds the leader, pair by pair; empty without a runner-up
 */
public record Contest(
    Point point,
    Metric metric,
    List<Standing> ranking,
    List<Contestant> leaders,
    List<Contestant> close,
    Optional<Estimate> lead) {

  /** The place of one protocol. */
  public record Standing(Contestant contestant, Estimate estimate) {}

  /** How sure the result is. */
  public enum Outcome {
    /** Nobody has a value. */
    NOT_MEASURED,
    /** There is nobody to compare with. */
    UNOPPOSED,
    /** Everybody has the same value. */
    ALL_EQUAL,
    /** Single runs: exact for this input and these draws, without an interval. */
    SINGLE_RUN,
    /** Every other protocol is worse beyond chance. */
    SIGNIFICANT,
    /** At least one protocol cannot be told from the leader. */
    NOT_SIGNIFICANT
  }

  public Contest {
    ranking = List.copyOf(ranking);
    leaders = List.copyOf(leaders);
    close = List.copyOf(close);
  }

  /** How sure the result is. */
  public Outcome outcome() {
    if (ranking.isEmpty()) {
      return Outcome.NOT_MEASURED;
    }
    if (ranking.size() == 1) {
      return Outcome.UNOPPOSED;
    }
    if (leaders.size() == ranking.size()) {
      return Outcome.ALL_EQUAL;
    }
    return close.isEmpty() ? withoutRival() : Outcome.NOT_SIGNIFICANT;
  }

  private Outcome withoutRival() {
    return lead.filter(difference -> difference.n() > 1).isPresent()
        ? Outcome.SIGNIFICANT
        : Outcome.SINGLE_RUN;
  }

  /** Whether somebody is better than somebody else, however sure that is. */
  public boolean isDecided() {
    return !leaders.isEmpty() && leaders.size() < ranking.size();
  }

  /** The first of the leaders. */
  public Standing leader() {
    return ranking.getFirst();
  }

  /** The best of those that do not lead. */
  public Optional<Standing> runnerUp() {
    return ranking.stream().skip(leaders.size()).findFirst();
  }

  /** By which share the leader is below the runner-up: 0.2 for 8 against 10; 0 without one. */
  public double margin() {
    return runnerUp()
        .map(second -> 1 - leader().estimate().mean() / second.estimate().mean())
        .orElse(0.0);
  }

  /** Whether a protocol has the least value. */
  public boolean isLedBy(Contestant contestant) {
    return leaders.contains(contestant);
  }
}
