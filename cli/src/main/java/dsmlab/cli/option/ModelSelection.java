package dsmlab.cli.option;

import dsmlab.protocol.ConsistencyModel;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Some consistency models, the strongest first, each once. */
public record ModelSelection(List<ConsistencyModel> models) {

  private static final String ALL = "all";

  public ModelSelection {
    models = List.copyOf(models);
  }

  /** One model. */
  public static ModelSelection of(ConsistencyModel model) {
    return new ModelSelection(List.of(model));
  }

  /** The word for a model on the command line. */
  public static String word(ConsistencyModel model) {
    return model.word().toLowerCase(Locale.ROOT);
  }

  /** Reads words with commas between them, or {@code all}. */
  public static final class Converter implements ITypeConverter<ModelSelection> {

    private static final List<ConsistencyModel> MODELS = List.of(ConsistencyModel.values());

    @Override
    public ModelSelection convert(String text) {
      List<String> words = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
      List<SettingException> problems =
          words.stream().filter(word -> !known().contains(word)).map(Converter::unknown).toList();
      if (!problems.isEmpty()) {
        throw new OptionException(problems);
      }
      return words.contains(ALL)
          ? new ModelSelection(MODELS)
          : new ModelSelection(
              MODELS.stream().filter(model -> words.contains(word(model))).toList());
    }

    private static List<String> known() {
      List<String> known = new ArrayList<>(MODELS.stream().map(ModelSelection::word).toList());
      known.add(ALL);
      return known;
    }

    private static SettingException unknown(String word) {
      return new SettingException(
          "unknown model '%s'".formatted(word),
          "one of " + String.join(", ", known()),
          NearestWord.of(word, known()));
    }
  }
}
