package dsmlab.verification.script;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.verification.script.Script.Block;
import dsmlab.verification.script.Script.Expectation;
import dsmlab.verification.script.Script.Gap;
import dsmlab.verification.script.Script.Part;
import dsmlab.verification.script.Token.Mistake;
import java.util.ArrayList;
import java.util.List;

/** Reads a script. */
public final class ScriptReader {

  private final String name;
  private final List<String> lines;
  private final CommandReader commands;
  private final List<String> problems = new ArrayList<>();
  private int at;

  private ScriptReader(String name, String text, Catalog<ProtocolDescriptor<?>> protocols) {
    this.name = name;
    this.lines = text.lines().toList();
    this.commands = new CommandReader(protocols);
  }

  /**
   * Reads a script.
   *
   * @param name the file as the user named it
   * @param protocols the protocols that it can name
   * @throws ScriptException with everything that is wrong with it
   */
  public static Script read(String name, String text, Catalog<ProtocolDescriptor<?>> protocols) {
    return new ScriptReader(name, text, protocols).read();
  }

  private Script read() {
    List<Part> parts = new ArrayList<>();
    while (at < lines.size()) {
      parts.add(lines.get(at).isBlank() ? gap() : block());
    }
    if (!problems.isEmpty()) {
      throw new ScriptException(problems);
    }
    return new Script(name, parts);
  }

  private Part gap() {
    at++;
    return new Gap();
  }

  private Part block() {
    int first = at + 1;
    List<String> input = new ArrayList<>();
    List<Command> said = new ArrayList<>();
    for (; inBlock() && !lines.get(at).equals(Script.SEPARATOR); at++) {
      input.add(lines.get(at));
      readCommand(said);
    }
    return new Block(first, input, said, expectation());
  }

  private Expectation expectation() {
    if (!inBlock()) {
      return new Expectation.Anything();
    }
    List<String> expected = new ArrayList<>();
    for (at++; inBlock(); at++) {
      expected.add(lines.get(at));
    }
    return new Expectation.Lines(expected);
  }

  private boolean inBlock() {
    return at < lines.size() && !lines.get(at).isBlank();
  }

  private void readCommand(List<Command> said) {
    List<Token> words = Token.of(lines.get(at));
    try {
      if (!words.isEmpty()) {
        said.add(commands.read(words));
      }
    } catch (Mistake mistake) {
      problems.add("%s:%d:%d: %s".formatted(name, at + 1, mistake.column(), mistake.getMessage()));
    }
  }
}
