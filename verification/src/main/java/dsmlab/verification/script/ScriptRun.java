package dsmlab.verification.script;

import dsmlab.verification.script.Script.Block;
import dsmlab.verification.script.Script.Expectation;
import dsmlab.verification.script.Script.Gap;
import dsmlab.verification.script.Script.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a script from its beginning to its end, past failures of protocols. */
public final class ScriptRun {

  private final Script script;
  private final StringBuilder text = new StringBuilder();
  private final List<String> differences = new ArrayList<>();
  private @Nullable Stage<?> stage;
  private boolean promiseBroken;

  private ScriptRun(Script script) {
    this.script = script;
  }

  /** Runs a script. */
  public static ScriptResult of(Script script) {
    return new ScriptRun(script).run();
  }

  private ScriptResult run() {
    for (Part part : script.parts()) {
      switch (part) {
        case Gap() -> line("");
        case Block block -> run(block);
      }
    }
    return new ScriptResult(text.toString(), differences, promiseBroken);
  }

  private void run(Block block) {
    List<String> output = new ArrayList<>();
    block.commands().forEach(command -> output.addAll(perform(command)));
    block.input().forEach(this::line);
    compare(block, output);
    boolean says = !output.isEmpty() || block.expectation() instanceof Expectation.Lines;
    if (says && !block.commands().isEmpty()) {
      line(Script.SEPARATOR);
      output.forEach(this::line);
    }
  }

  private List<String> perform(Command command) {
    if (command instanceof Command.Cluster cluster) {
      stage = Stage.of(cluster);
      return List.of();
    }
    if (stage == null) {
      throw new IllegalStateException("a script that was read begins with a cluster");
    }
    List<String> output = stage.perform(command);
    promiseBroken |= stage.hasFailed();
    return output;
  }

  private void compare(Block block, List<String> output) {
    if (block.expectation() instanceof Expectation.Lines(List<String> expected)
        && !expected.equals(output)) {
      differences.add(script.name() + ":" + block.line() + ": " + difference(expected, output));
    }
  }

  private static String difference(List<String> expected, List<String> output) {
    int same = 0;
    while (same < Math.min(expected.size(), output.size())
        && expected.get(same).equals(output.get(same))) {
      same++;
    }
    return "printed %s; expected %s".formatted(quoted(output, same), quoted(expected, same));
  }

  private static String quoted(List<String> lines, int index) {
    return index < lines.size() ? "'" + lines.get(index) + "'" : "no more";
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
