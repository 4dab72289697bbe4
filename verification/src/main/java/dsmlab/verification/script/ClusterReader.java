package dsmlab.verification.script;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code cluster protocol=ID nodes=N [owner=..] [multicast=..] [local=..] [option=..]}. */
final class ClusterReader {

  private static final int NODES_MAX = 64;

  private static final Parameter NODES =
      Parameter.integer("nodes", 3, 1, NODES_MAX, "How many nodes.");
  private static final Parameter MULTICAST =
      Parameter.choice("multicast", List.of("unicast", "hardware"), "How a multicast is sent.");
  private static final Parameter LOCAL =
      Parameter.choice(
          "local",
          List.of("direct", "queued"),
          "Whether a node handles a message to itself at once, or when it is delivered.");

  private final Catalog<ProtocolDescriptor<?>> protocols;

  ClusterReader(Catalog<ProtocolDescriptor<?>> protocols) {
    this.protocols = protocols;
  }

  /** The number of nodes that some words mean; as many as possible when they do not tell. */
  int nodes(List<Token> words) {
    for (Token word : words) {
      String prefix = NODES.name() + "=";
      if (word.text().matches(prefix + "[1-9][0-9]?")) {
        return Math.min(NODES_MAX, Integer.parseInt(word.text().substring(prefix.length())));
      }
    }
    return NODES_MAX;
  }

  Command.Cluster read(Token verb, List<Token> words) {
    Map<String, Token> given = assignments(words);
    Token id = required(verb, given.remove("protocol"), "protocol=ID");
    ProtocolDescriptor<?> protocol = protocol(id);
    Token nodes = required(verb, given.remove(NODES.name()), "nodes=N");
    int number = Math.toIntExact((Long) parsed(NODES, nodes));
    String owner = owner(given.remove("owner"), number);
    boolean hardware = chosen(MULTICAST, given.remove(MULTICAST.name()), "hardware");
    boolean queued = chosen(LOCAL, given.remove(LOCAL.name()), "queued");
    return new Command.Cluster(
        protocol, new ClusterShape(number, owner, hardware, queued, options(protocol, given)));
  }

  private static Map<String, Token> assignments(List<Token> words) {
    Map<String, Token> given = new LinkedHashMap<>();
    for (Token word : words) {
      int sign = word.text().indexOf('=');
      if (sign < 1) {
        throw word.mistake("'%s' is no assignment".formatted(word.text()), "name=value", null);
      }
      if (given.put(word.text().substring(0, sign), word.after(sign + 1)) != null) {
        throw word.mistake("it is given more than once", "one value", null);
      }
    }
    return given;
  }

  private static Token required(Token verb, @Nullable Token value, String expected) {
    if (value == null) {
      throw verb.mistake("the cluster is not described", expected, null);
    }
    return value;
  }

  private ProtocolDescriptor<?> protocol(Token id) {
    try {
      return protocols.find(id.text());
    } catch (SettingException e) {
      throw id.mistake(e);
    }
  }

  private static Object parsed(Parameter parameter, Token value) {
    try {
      return parameter.parse(value.text());
    } catch (SettingException e) {
      throw value.mistake(e);
    }
  }

  private static boolean chosen(Parameter parameter, @Nullable Token value, String word) {
    return value != null && parsed(parameter, value).equals(word);
  }

  private static String owner(@Nullable Token value, int nodes) {
    if (value == null) {
      return ClusterShape.NODE0;
    }
    List<String> words = new ArrayList<>(List.of(ClusterShape.HOME));
    for (int node = 0; node < nodes; node++) {
      words.add("node" + node);
    }
    if (!words.contains(value.text())) {
      throw value.mistake(
          "unknown owner '%s'".formatted(value.text()),
          "home, or one of node0 to node" + (nodes - 1),
          NearestWord.of(value.text(), words));
    }
    return value.text();
  }

  private static Map<String, String> options(
      ProtocolDescriptor<?> protocol, Map<String, Token> given) {
    Map<String, String> options = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      List<SettingException> problems =
          Settings.problems(declared(protocol, name), Map.of(name, value.text()));
      if (!problems.isEmpty()) {
        Token name0 = new Token(name, value.column() - name.length() - 1);
        throw (knows(protocol, name) ? value : name0).mistake(problems.getFirst());
      }
      options.put(name, value.text());
    });
    return options;
  }

  /** The one parameter that is meant, or all of them to say which there are. */
  private static List<Parameter> declared(ProtocolDescriptor<?> protocol, String name) {
    return knows(protocol, name)
        ? protocol.parameters().stream().filter(one -> one.name().equals(name)).toList()
        : protocol.parameters();
  }

  private static boolean knows(ProtocolDescriptor<?> protocol, String name) {
    return protocol.parameters().stream().anyMatch(parameter -> parameter.name().equals(name));
  }
}
