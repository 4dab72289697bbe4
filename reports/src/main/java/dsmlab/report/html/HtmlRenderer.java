package dsmlab.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Renders a page by templates that were compiled, and so checked, with the program. */
public final class HtmlRenderer {

  private static final String TEMPLATES = "dsmlab.report.html.generated";

  private static final String DATA =
      "const data = JSON.parse(document.getElementById(\"live-data\").textContent);\n";

  private static final List<String> SCRIPTS =
      List.of(
          "tables.js",
          "units.js",
          "looks.js",
          "points.js",
          "sweeps.js",
          "protocols.js",
          "runs.js",
          "charts.js",
          "switches.js",
          "explorer.js",
          "start.js");

  private final TemplateEngine engine;

  public HtmlRenderer() {
    ClassLoader loader = HtmlRenderer.class.getClassLoader();
    engine = TemplateEngine.createPrecompiled(null, ContentType.Html, loader, TEMPLATES);
    engine.setTrimControlStructures(true);
  }

  /** The text of the file. */
  public String render(Page page) {
    StringOutput output = new StringOutput(1 << 16);
    engine.render("page.jte", page, output);
    return output.toString();
  }

  /** The style sheet of every page. */
  public static String style() {
    return resource("page.css") + PageColors.style();
  }

  /** The scripts of every page, inside braces so that they share no names with others. */
  public static String script() {
    return SCRIPTS.stream()
        .map(HtmlRenderer::resource)
        .collect(Collectors.joining("\n", "{\n" + DATA, "}\n"));
  }

  /** The library that draws interactive charts, with its licence. */
  public static String library() {
    return resource("echarts.common.min.js");
  }

  private static String resource(String name) {
    try (InputStream input = HtmlRenderer.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
