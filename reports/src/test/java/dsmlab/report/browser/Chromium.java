package dsmlab.report.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A headless Chromium that was started for a test and ends with it. */
final class Chromium implements AutoCloseable {

  private static final String LISTENING = "DevTools listening on ";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

  private final Process process;
  private final String address;

  private Chromium(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /** Where the machine has one. */
  static Optional<Path> installed() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /**
   * Starts one.
   *
   * @param profile an empty folder
   */
  static Chromium start(Path program, Path profile) throws IOException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--disable-sync",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(false)
            .start();
    return new Chromium(process, address(process.errorReader()));
  }

  private static String address(BufferedReader errors) throws IOException {
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofVirtual().start(() -> drain(errors));
        return line.substring(LISTENING.length());
      }
    }
    throw new IOException("Chromium ended before it could be spoken to.");
  }

  /** What Chromium says on the way is of no use, but must not fill its pipe. */
  private static void drain(BufferedReader errors) {
    try (Stream<String> lines = errors.lines()) {
      lines.forEach(line -> {});
    } catch (RuntimeException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** A new page. */
  BrowserPage page() {
    return BrowserPage.open(address);
  }

  @Override
  public void close() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ended -> ended.onExit().join());
  }
}
