package dsmlab.report.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/** A page in the browser: what it is told, and what it complains about and asks for. */
final class BrowserPage implements AutoCloseable {

  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final DevTools tools;
  private final String session;

  private BrowserPage(String address) {
    tools = new DevTools(address, this::note);
    JsonNode target = tools.call("", "Target.createTarget", Map.of("url", "about:blank"));
    session =
        tools
            .call(
                "",
                "Target.attachToTarget",
                Map.of("targetId", target.get("targetId").asString(), "flatten", true))
            .get("sessionId")
            .asString();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  static BrowserPage open(String address) {
    return new BrowserPage(address);
  }

  private void note(String event, JsonNode parameters) {
    switch (event) {
      case "Runtime.exceptionThrown" -> complaints.add(parameters.toString());
      case "Runtime.consoleAPICalled" -> {
        if (!parameters.get("type").asString().equals("log")) {
          complaints.add(parameters.toString());
        }
      }
      case "Log.entryAdded" -> complaints.add(parameters.get("entry").toString());
      case "Network.requestWillBeSent" ->
          requests.add(parameters.get("request").get("url").asString());
      default -> {}
    }
  }

  private JsonNode call(String method, Map<String, ?> parameters) {
    return tools.call(session, method, parameters);
  }

  /** The value of an expression, after the promise that it may be. */
  JsonNode evaluate(String script) {
    JsonNode answer =
        call(
            "Runtime.evaluate",
            Map.of(
                "expression", script,
                "awaitPromise", true,
                "returnByValue", true,
                "userGesture", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(script + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Sets the size of the window in pixels and whether the reader likes dark pages. */
  void look(int width, int height, boolean dark) {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    Map<String, String> scheme =
        Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
    call("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of(scheme)));
  }

  /** Lets the page believe that a reader looks at it, who lets it use the clipboard. */
  void beLookedAt() {
    call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    tools.call(
        "",
        "Browser.grantPermissions",
        Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
  }

  /** Shows the page as paper would, or as a screen again. */
  void asPrinted(boolean printed) {
    call("Emulation.setEmulatedMedia", Map.of("media", printed ? "print" : "screen"));
    settle();
  }

  /** Opens a file and waits until it is drawn. */
  void show(Path file) {
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    evaluate(
        "new Promise(done => document.readyState === 'complete' ? done()"
            + " : addEventListener('load', () => done()))");
    settle();
  }

  /** Waits until pending frames are painted. */
  void settle() {
    evaluate("new Promise(done => setTimeout(() => requestAnimationFrame(() => done()), 300))");
  }

  /** Writes the upper part of the page, so many pixels high, as a PNG file. */
  void picture(Path file, int width, int height) throws IOException {
    Map<String, Integer> clip =
        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1);
    write(
        call("Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", clip)), file);
  }

  /** Writes the page as it is printed on A4 as a PDF file. */
  void print(Path file) throws IOException {
    Map<String, Object> paper =
        Map.of("printBackground", true, "paperWidth", 8.27, "paperHeight", 11.69);
    write(call("Page.printToPDF", paper), file);
  }

  private static void write(JsonNode answer, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, Base64.getDecoder().decode(answer.get("data").asString()));
  }

  /** Errors, warnings and exceptions so far. */
  List<String> complaints() {
    return complaints;
  }

  /** The addresses that were asked for, the file itself among them. */
  List<String> requests() {
    return requests;
  }

  @Override
  public void close() {
    tools.close();
  }
}
