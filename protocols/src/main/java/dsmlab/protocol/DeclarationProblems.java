package dsmlab.protocol;

import dsmlab.sim.settings.DeclaredNames;
import dsmlab.sim.settings.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the declaration of a protocol, in words. Declarations of others may come from
 * code that nothing has checked for nulls.
 */
public final class DeclarationProblems {

  /** Words that stand for something else where users name a protocol. */
  private static final Set<String> TAKEN_IDS = Set.of("all");

  /** What scenarios say of every protocol. */
  private static final Set<String> TAKEN_PARAMETERS = Set.of("id", "label");

  private final List<String> problems = new ArrayList<>();

  private DeclarationProblems() {}

  /** Everything that is wrong, each as {@code what is wrong; what was expected}. */
  public static List<String> of(ProtocolDescriptor<?> protocol) {
    DeclarationProblems found = new DeclarationProblems();
    found.checkId(protocol.id());
    found.checkPresence(protocol);
    found.checkMessages(protocol);
    found.checkParameters(protocol);
    return List.copyOf(found.problems);
  }

  private void checkId(@Nullable String id) {
    if (id == null || !DeclaredNames.isId(id)) {
      add(
          "'%s' is no id of a protocol".formatted(id),
          "lower-case words joined by hyphens, such as my-protocol");
    } else if (TAKEN_IDS.contains(id)) {
      add("the id '%s' has a meaning of its own".formatted(id), "another id");
    }
  }

  private void checkPresence(ProtocolDescriptor<?> protocol) {
    requireText("title", protocol.title());
    require("promise", protocol.promise(), "a ConsistencyModel such as LINEARIZABLE");
    require("replication", protocol.replication(), "a Replication such as SINGLE_COPY");
    requireText("location", protocol.location());
    requireText("summary", protocol.summary());
    requireText("paper", protocol.paper());
    require("unit", protocol.unit(), "a CoherenceUnit such as PAGE");
    require("retention", protocol.retention(), "a Retention such as NONE");
    require("factory", protocol.factory(), "what makes the protocol of a node");
  }

  private void requireText(String part, @Nullable String text) {
    require(part, text == null || text.isBlank() ? null : text, "a few words");
  }

  private void require(String part, @Nullable Object value, String expected) {
    if (value == null) {
      add("it declares no " + part, expected);
    }
  }

  private void checkMessages(ProtocolDescriptor<?> protocol) {
    if (protocol.messages().isEmpty()) {
      add("it declares no messages", "every kind of message that it sends");
    }
  }

  private void checkParameters(ProtocolDescriptor<?> protocol) {
    Set<String> seen = new HashSet<>();
    for (Parameter parameter : protocol.parameters()) {
      String name = parameter.name();
      if (!DeclaredNames.isParameter(name) || TAKEN_PARAMETERS.contains(name)) {
        add("a parameter cannot be called '%s'".formatted(name), "a word such as maxCopies");
      } else if (!seen.add(name)) {
        add("two parameters are called '%s'".formatted(name), "different names");
      }
    }
  }

  private void add(String problem, String expected) {
    problems.add(problem + "; expected " + expected);
  }
}
