package dsmlab.report.verdict;

import dsmlab.report.stats.Contest;
import dsmlab.report.stats.LoadShare;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.scenario.Scenario.Contestant;
import java.util.Optional;

/**
 * A winner beside the one it is compared with: what reasons are derived from.
 *
 * @param winner whose success is to be explained
 * @param other usually the runner-up
 */
record Pairing(Side winner, Side other) {

  /** Pairs the leader with the runner-up. */
  static Optional<Pairing> of(ResultGrid grid, Contest contest) {
    Point point = contest.point();
    Side winner = new Side(grid, point, contest.leaders().getFirst());
    return contest
        .runnerUp()
        .map(second -> new Pairing(winner, new Side(grid, point, second.contestant())));
  }

  /** The figures of one protocol at the point. */
  record Side(ResultGrid grid, Point point, Contestant contestant) {

    String label() {
      return contestant.label();
    }

    double mean(String metric) {
      return grid.mean(point, contestant, metric);
    }

    double faults() {
      return mean("readFaults") + mean("writeFaults");
    }

    double perFault(String metric) {
      return faults() == 0 ? 0 : mean(metric) / faults();
    }

    Optional<LoadShare> load() {
      return grid.firstRun(point, contestant).flatMap(run -> LoadShare.of(run.nodes()));
    }
  }
}
