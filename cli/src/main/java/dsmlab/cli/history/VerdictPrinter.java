package dsmlab.cli.history;

import dsmlab.cli.option.ModelSelection;
import dsmlab.cli.output.Format;
import dsmlab.cli.output.Json;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.verification.history.History;
import dsmlab.verification.history.checker.Verdict;
import dsmlab.verification.history.checker.Verdict.Violated;
import dsmlab.verification.history.checker.WitnessText;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prints verdicts as they come. */
public final class VerdictPrinter {

  private final PrintWriter output;
  private final Format format;
  private String file = "";

  /**
   * Prints to a place.
   *
   * @param format {@link Format#JSON}, or else for people
   */
  public VerdictPrinter(PrintWriter output, Format format) {
    this.output = output;
    this.format = format;
  }

  /** What follows is about a history. */
  public void start(String name, History history) {
    file = name;
    if (format != Format.JSON) {
      output.println(
          "%s: %,d operations of %,d processes at %,d locations"
              .formatted(name, history.size(), history.processes(), history.locations()));
    }
  }

  /** Prints a verdict. */
  public void print(ConsistencyModel model, Verdict verdict) {
    if (format == Format.JSON) {
      output.println(Json.of(data(model, verdict)));
    } else {
      output.println("  %-12s  %s".formatted(ModelSelection.word(model), sentence(model, verdict)));
      witness(verdict).forEach(line -> output.println("    " + line));
    }
    output.flush();
  }

  private static String sentence(ConsistencyModel model, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Valid _ -> "valid";
      case Verdict.Unknown _ -> "unknown: the budget was spent";
      case Violated(History witness, boolean minimal) ->
          "violated by %d operations%s (%s: %s)"
              .formatted(
                  witness.size(),
                  minimal ? "" : ", perhaps by fewer",
                  model.word(),
                  model.meaning());
    };
  }

  private static List<String> witness(Verdict verdict) {
    return verdict instanceof Violated(History witness, _) ? WitnessText.lines(witness) : List.of();
  }

  private Map<String, Object> data(ConsistencyModel model, Verdict verdict) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("file", file);
    data.put("model", ModelSelection.word(model));
    data.put("verdict", verdict.word());
    if (verdict instanceof Violated(_, boolean minimal)) {
      data.put("minimal", minimal);
      data.put("witness", witness(verdict));
    }
    return data;
  }
}
