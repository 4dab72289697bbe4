package dsmlab.report.live;

import dsmlab.machine.FaultCourse;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.report.live.LiveData.Course;
import dsmlab.report.live.LiveData.Detail;
import dsmlab.report.live.LiveData.Load;
import dsmlab.report.stats.BusyNodes;
import java.util.Comparator;
import java.util.List;

/** What a run was like, as far as charts show it. */
final class DetailMaker {

  private static final int PAGES_MAX = 10;

  private DetailMaker() {}

  static Detail of(RunResult run) {
    return new Detail(
        run.faultLatencies().stream()
            .map(step -> List.of(Rounded.of(step.percentile()), Rounded.of(step.nanos())))
            .toList(),
        load(run),
        run.hottestPages().stream().limit(PAGES_MAX).map(DetailMaker::page).toList(),
        course(run.course()));
  }

  private static List<Number> page(PageHeat page) {
    return List.of(page.page(), page.readFaults(), page.writeFaults(), page.messages());
  }

  /** A page of a machine with thousands of nodes has to stay one that a browser opens. */
  private static Load load(RunResult run) {
    List<NodeLoad> busiest =
        run.nodes().stream()
            .sorted(Comparator.comparingDouble(NodeLoad::serviceNanos).reversed())
            .limit(BusyNodes.DRAWN_MAX)
            .toList();
    double all = run.nodes().stream().mapToDouble(NodeLoad::serviceNanos).sum();
    double listed = busiest.stream().mapToDouble(NodeLoad::serviceNanos).sum();
    return new Load(
        Rounded.of(run.metrics().getOrDefault("executionTime", 0.0)),
        run.nodes().size(),
        Rounded.of(Math.max(0, all - listed)),
        busiest.stream().map(DetailMaker::node).toList());
  }

  private static List<Double> node(NodeLoad node) {
    return List.of(
        (double) node.node(),
        Rounded.of(node.serviceNanos()),
        (double) node.sent(),
        (double) node.received(),
        (double) node.faults());
  }

  private static Course course(FaultCourse course) {
    return new Course(
        Rounded.of(course.measuredFromNanos()),
        course.stepNanos(),
        course.steps().stream().map(FaultCourse.Step::faults).toList(),
        course.steps().stream().map(step -> Rounded.of(step.latencyNanos())).toList());
  }
}
