package dsmlab.verification.script;

import java.util.ArrayList;
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

  /** Commands as a script without expectations, each a block of its own. */
  public static Script of(String name, List<String> comments, List<Command> commands) {
    List<Part> parts = new ArrayList<>();
    if (!comments.isEmpty()) {
      parts.add(block(comments.stream().map(comment -> "# " + comment).toList(), List.of()));
      parts.add(new Gap());
    }
    for (Command command : commands) {
      parts.add(block(List.of(command.toString()), List.of(command)));
      parts.add(new Gap());
    }
    return new Script(name, parts.subList(0, Math.max(0, parts.size() - 1)));
  }

  private static Block block(List<String> input, List<Command> commands) {
    return new Block(1, input, commands, new Expectation.Anything());
  }

  /** As it is written. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Gap() -> text.append('\n');
        case Block block -> append(block, text);
      }
    }
    return text.toString();
  }

  private static void append(Block block, StringBuilder text) {
    block.input().forEach(line -> text.append(line).append('\n'));
    if (block.expectation() instanceof Expectation.Lines(List<String> lines)) {
      text.append(SEPARATOR).append('\n');
      lines.forEach(line -> text.append(line).append('\n'));
    }
  }
}
