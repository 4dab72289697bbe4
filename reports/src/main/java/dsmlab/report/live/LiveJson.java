package dsmlab.report.live;

import dsmlab.report.content.Drawings;
import dsmlab.report.content.Results;
import tools.jackson.databind.json.JsonMapper;

/** The data of a page as JSON that can stand in a script element, whatever names are in it. */
public final class LiveJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private LiveJson() {}

  /** The data for the charts of an experiment. */
  public static String of(Results results, Drawings drawings) {
    return safe(MAPPER.writeValueAsString(new LiveDataMaker(results, drawings).data()));
  }

  /** Escapes what could end the element or a line; such characters stand only inside strings. */
  static String safe(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
