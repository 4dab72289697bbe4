package dsmlab.cli.plugin;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The directory that {@code --plugins} names, read before all else: which other words are right
 * depends on it.
 */
@Command
public final class PluginOption {

  /** Its name. */
  public static final String NAME = "--plugins";

  /** The environment variable that stands for it when it is not given. */
  public static final String VARIABLE = "DSMLAB_PLUGINS";

  @Option(names = NAME)
  private @Nullable String directory;

  private PluginOption() {}

  /** The directory in some arguments, wherever it stands; what else they say is left alone. */
  public static Optional<String> in(String... arguments) {
    boolean named = Arrays.stream(arguments).anyMatch(argument -> argument.startsWith(NAME));
    return named ? parsed(arguments) : Optional.empty();
  }

  private static Optional<String> parsed(String... arguments) {
    PluginOption option = new PluginOption();
    CommandLine line = new CommandLine(option);
    line.setUnmatchedArgumentsAllowed(true)
        .setExpandAtFiles(false)
        .getCommandSpec()
        .parser()
        .collectErrors(true);
    line.parseArgs(arguments);
    return Optional.ofNullable(option.directory);
  }
}
