package dsmlab.verification.script;

import java.util.List;

/**
 * Commands and what they must print. A block is some lines with commands, then {@code ----} and the
 * expected output up to an empty line; without {@code ----} nothing is expected.
 *
 * @param name the file as the user named it
 */
public record Script(String name, List<Part> parts) {

  /** What stands between the commands of a block and their expected output. */
  static final String SEPARATOR = "----";

  public Script {
    parts = List.copyOf(parts);
  }

  /** A piece of the text. */
  public sealed interface Part {}

  /** An empty line. */
  public record Gap() implements Part {}

  /**
   * Commands and what they must print.
   *
   * @param line the first line of the block, from 1
   * @param input the lines with commands and comments as they were written
   * @param expectation what must be printed
   */
  public record Block(int line, List<String> input, List<Command> commands, Expectation expectation)
      implements Part {
    public Block {
      input = List.copyOf(input);
      commands = List.copyOf(commands);
    }
  }

  /** What a block says of its output. */
  public sealed interface Expectation {

    /** Nothing. */
    record Anything() implements Expectation {}

    /** It consists of these lines. */
    record Lines(List<String> lines) implements Expectation {
      public Lines {
        lines = List.copyOf(lines);
      }
    }
  }

  /** Commands as a script without expectations, one block for each. */
  public static String text(List<String> comments, List<Command> commands) {
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> text.append("# ").append(comment).append('\n'));
    commands.forEach(command -> text.append(command).append("\n\n"));
    return text.toString().stripTrailing() + "\n";
  }
}
