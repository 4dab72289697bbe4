package dsmlab.report.live;

import dsmlab.protocol.MessageKind;
import dsmlab.report.chart.Chart;
import dsmlab.report.chart.Palette;
import dsmlab.report.chart.Srgb;
import dsmlab.report.chart.Subject;
import dsmlab.report.chart.SweptAxis;
import dsmlab.report.content.Drawings;
import dsmlab.report.content.Results;
import dsmlab.report.live.LiveData.Axis;
import dsmlab.report.live.LiveData.Detail;
import dsmlab.report.live.LiveData.Figure;
import dsmlab.report.live.LiveData.Kind;
import dsmlab.report.live.LiveData.Measure;
import dsmlab.report.live.LiveData.Place;
import dsmlab.report.live.LiveData.Protocol;
import dsmlab.report.live.LiveData.Value;
import dsmlab.report.stats.Estimate;
import dsmlab.report.stats.Point;
import dsmlab.report.stats.ResultGrid;
import dsmlab.report.stats.Theory;
import dsmlab.report.stats.TiedAxes;
import dsmlab.report.words.MetricName;
import dsmlab.report.words.Words;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the interactive charts of an experiment show. */
final class LiveDataMaker {

  /** More points than this would make the page too large to open. */
  static final int POINTS_MAX = 250;

  private static final List<Contestant> NOBODY = List.of();

  /** The point of a chart that stays the picture it is. */
  private static final int NOWHERE = -1;

  private final Results results;
  private final Drawings drawings;
  private final ResultGrid grid;
  private final List<Point> points;
  private final List<String> metrics;

  LiveDataMaker(Results results, Drawings drawings) {
    this.results = results;
    this.drawings = drawings;
    this.grid = results.grid();
    this.points = grid.points().stream().limit(POINTS_MAX).toList();
    this.metrics =
        grid.metrics().stream()
            .filter(metric -> points.stream().anyMatch(point -> grid.isTelling(point, metric)))
            .toList();
  }

  LiveData data() {
    return new LiveData(
        protocols(),
        kinds(),
        metrics.stream().map(this::measure).toList(),
        grid.axes().stream().map(this::axis).toList(),
        points.stream().map(this::place).toList(),
        figures(),
        grid.points().size() - points.size());
  }

  private List<Protocol> protocols() {
    List<Protocol> protocols = new ArrayList<>();
    for (Contestant contestant : grid.contestants()) {
      int place = results.colors().of(contestant);
      String light = Srgb.hex(Palette.protocol(place));
      String dark = Srgb.hex(Palette.protocolOnDark(place));
      boolean dashed = results.colors().round(contestant) > 0;
      protocols.add(new Protocol(contestant.label(), light, dark, dashed));
    }
    return protocols;
  }

  private List<Kind> kinds() {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> metrics.contains("messages." + kind.word()))
        .map(kind ->
            new Kind(
                kind.word(),
                metrics.indexOf("messages." + kind.word()),
                Srgb.hex(Palette.kind(kind))))
        .toList();
  }

  private Measure measure(String id) {
    MetricName name = MetricName.of(id);
    Theory theory = Theory.of(grid, id);
    int place = metrics.indexOf(theory.metric());
    return new Measure(
        Words.capital(name.name()),
        name.unit(),
        place < 0 ? null : place,
        place < 0 ? null : theory.words());
  }

  private Axis axis(String path) {
    List<String> values = grid.valuesOn(path);
    SweptAxis axis = SweptAxis.of(values);
    return new Axis(
        results.names().axis(path),
        axis.spacing().name(),
        axis.spacing().note(),
        new TiedAxes(grid).isFollower(path),
        values.stream()
            .map(value -> new Value(results.names().value(path, value), axis.number(value)))
            .toList());
  }

  private Place place(Point point) {
    return new Place(
        results.names().point(point),
        at(point),
        grid.contestants().stream().map(who -> means(point, who)).toList(),
        details(point));
  }

  private List<Integer> at(Point point) {
    return grid.axes().stream().map(axis -> grid.valuesOn(axis).indexOf(point.on(axis))).toList();
  }

  private List<@Nullable List<Double>> means(Point point, Contestant contestant) {
    List<@Nullable List<Double>> means = new ArrayList<>();
    for (String metric : metrics) {
      means.add(grid.estimate(point, contestant, metric).map(LiveDataMaker::figures).orElse(null));
    }
    return means;
  }

  private static List<Double> figures(Estimate estimate) {
    double half = estimate.halfWidth95().orElse(Double.NaN);
    return Double.isFinite(half)
        ? List.of(Rounded.of(estimate.mean()), Rounded.of(half), (double) estimate.n())
        : List.of(Rounded.of(estimate.mean()));
  }

  /** What is shown only for points that have charts, by protocol. */
  private List<@Nullable Detail> details(Point point) {
    List<@Nullable Detail> details = new ArrayList<>();
    for (Contestant contestant : drawings.at().containsKey(point) ? grid.contestants() : NOBODY) {
      details.add(grid.firstRun(point, contestant).map(DetailMaker::of).orElse(null));
    }
    return details;
  }

  private Map<String, Figure> figures() {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Chart chart : drawings.all()) {
      Figure figure = figure(chart.subject());
      if (figure.point() == null || figure.point() >= 0) {
        figures.put(chart.name(), figure);
      }
    }
    return figures;
  }

  private Figure figure(Subject subject) {
    return switch (subject) {
      case Subject.Latency(Point point) -> at(point, "latency", null);
      case Subject.Load(Point point) -> at(point, "load", null);
      case Subject.Settling(Point point) -> at(point, "settling", null);
      case Subject.Messages(Point point) -> at(point, "messages", metrics.indexOf("messages"));
      case Subject.Measured(Point point, String metric) ->
          at(point, "metric", metrics.indexOf(metric));
      case Subject.Swept(String axis, Point others, String metric) ->
          new Figure(
              "sweep",
              null,
              null,
              metrics.indexOf(metric),
              grid.axes().indexOf(axis),
              fixed(others));
      case Subject.Compared _ -> new Figure("picture", NOWHERE, null, null, null, null);
      case Subject.Mix(String label) -> about(label, "mix");
      case Subject.Distribution(String label) -> about(label, "distribution");
      case Subject.Nodes(String label) -> about(label, "nodes");
      case Subject.Pages(String label) -> about(label, "pages");
      case Subject.Course(String label) -> about(label, "course");
    };
  }

  private Figure at(Point point, String type, @Nullable Integer metric) {
    return new Figure(type, points.indexOf(point), null, metric, null, null);
  }

  /** A chart of one protocol, at first at the last point that has details of it. */
  private Figure about(String label, String type) {
    List<String> labels = grid.contestants().stream().map(Contestant::label).toList();
    int protocol = labels.indexOf(label);
    Contestant contestant = grid.contestants().get(protocol);
    int last =
        drawings.at().keySet().stream()
            .filter(point -> !grid.runs(point, contestant).isEmpty())
            .mapToInt(points::indexOf)
            .max()
            .orElse(-1);
    return new Figure(type, last, protocol, metrics.indexOf("messages"), null, null);
  }

  private List<Integer> fixed(Point others) {
    return grid.axes().stream()
        .map(axis ->
            others.values().containsKey(axis) ? grid.valuesOn(axis).indexOf(others.on(axis)) : -1)
        .toList();
  }
}
