package dsmlab.report;

import dsmlab.report.chart.Chart;
import dsmlab.report.chart.PngImage;
import dsmlab.report.chart.SvgImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/**
 * Draws charts on some threads and writes their files. A chart is drawn alone and by one thread, so
 * that files do not depend on the number of threads, and only so many pictures are in memory.
 */
final class ChartFiles {

  private static final ThreadFactory THREADS =
      Thread.ofPlatform().name("chart-", 0).daemon(true).factory();

  private final Path folder;
  private final int jobs;

  /**
   * A place for charts.
   *
   * @param folder made if there is any chart
   * @param jobs how many charts are drawn at a time
   */
  ChartFiles(Path folder, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("at least one chart at a time, not " + jobs);
    }
    this.folder = folder;
    this.jobs = jobs;
  }

  /**
   * Writes each chart as SVG and as PNG.
   *
   * @return their {@code svg} elements by name, in the order of the charts
   * @throws IOException when a file cannot be written: the first in that order
   * @throws InterruptedException when the calling thread was interrupted; nothing is drawn then
   */
  Map<String, String> write(List<Chart> charts) throws IOException, InterruptedException {
    Map<String, String> elements = new LinkedHashMap<>();
    if (charts.isEmpty()) {
      return elements;
    }
    Files.createDirectories(folder);
    ExecutorService pool = Executors.newFixedThreadPool(jobs, THREADS);
    try {
      List<Future<String>> drawn = new ArrayList<>();
      for (Chart chart : charts) {
        String key = "c" + (drawn.size() + 1);
        drawn.add(pool.submit(() -> draw(chart, key)));
      }
      for (int i = 0; i < charts.size(); i++) {
        elements.put(charts.get(i).name(), drawn.get(i).get());
      }
      return elements;
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }

  private String draw(Chart chart, String key) throws IOException {
    String element = SvgImage.element(chart, key);
    Files.writeString(folder.resolve(chart.name() + ".svg"), SvgImage.PROLOGUE + element);
    try (OutputStream output = Files.newOutputStream(folder.resolve(chart.name() + ".png"))) {
      PngImage.write(chart, output);
    }
    return element;
  }

  /** What stopped a drawing, as if the calling thread had drawn. */
  private static IOException failure(ExecutionException ended) {
    return switch (ended.getCause()) {
      case IOException e -> e;
      case RuntimeException e -> throw e;
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException("a chart could not be drawn", ended);
    };
  }
}
