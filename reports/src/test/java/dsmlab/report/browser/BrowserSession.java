package dsmlab.report.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The browser that all tests share, and the reports that it shows; nothing of it remains. */
final class BrowserSession implements AutoCloseable {

  private static final int ATTEMPTS = 20;
  private static final int PAUSE_NANOS = 50_000_000;

  private final Path folder;
  private final Chromium browser;
  private final Reports reports;

  private BrowserSession(Path folder, Chromium browser) throws IOException {
    this.folder = folder;
    this.browser = browser;
    this.reports = new Reports(Files.createDirectory(folder.resolve("reports")));
  }

  /** Starts a browser; tests are left out where the machine has none. */
  static BrowserSession start() {
    Optional<Path> program = Chromium.installed();
    assumeTrue(
        program.isPresent(),
        "no chromium on the PATH: the report was not opened in a browser"
            + " (on Debian: apt-get install chromium)");
    try {
      Path folder = Files.createTempDirectory("dsmlab-browser");
      Path profile = Files.createDirectory(folder.resolve("profile"));
      return new BrowserSession(folder, Chromium.start(program.get(), profile));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BrowserPage page() {
    return browser.page();
  }

  Reports reports() {
    return reports;
  }

  /** Ends the browser and removes its profile, in which its last threads may still write. */
  @Override
  public void close() throws IOException {
    browser.close();
    for (int attempt = 1; Files.exists(folder); attempt++) {
      try {
        delete();
      } catch (IOException | UncheckedIOException written) {
        if (attempt == ATTEMPTS) {
          throw written;
        }
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }

  private void delete() throws IOException {
    List<Path> inner;
    try (Stream<Path> paths = Files.walk(folder)) {
      inner = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : inner) {
      Files.deleteIfExists(path);
    }
  }
}
