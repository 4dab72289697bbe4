package dsmlab.report.browser;

import dsmlab.report.ReportWriter;
import dsmlab.report.TestCatalog;
import dsmlab.report.content.Provenance;
import dsmlab.scenario.ExperimentResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The reports that browser tests open: each is written once, however many tests look at it. */
final class Reports {

  private final Path folder;
  private final Map<String, Path> written = new HashMap<>();

  Reports(Path folder) {
    this.folder = folder;
  }

  /** The page of an experiment, which is known by the name of its scenario. */
  Path of(ExperimentResults experiment) throws IOException {
    String name = experiment.scenario().name();
    Path known = written.get(name);
    if (known != null) {
      return known;
    }
    Path target = Files.createDirectory(folder.resolve(Integer.toString(written.size())));
    Provenance provenance = new Provenance("1.2.3", "dsmlab run x.yaml --seed 7");
    try {
      new ReportWriter(TestCatalog.PROTOCOLS, 2).write(experiment, provenance, target);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a test", e);
    }
    written.put(name, target.resolve("report.html"));
    return target.resolve("report.html");
  }
}
