package dsmlab.verification.script;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.NearestWord;
import dsmlab.verification.script.Token.Mistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the commands of a script one after the other; it knows how many nodes there are. */
final class CommandReader {

  private static final List<String> VERBS =
      List.of(
          "cluster",
          "read",
          "write",
          "acquire",
          "deliver",
          "settle",
          "fire",
          "drop",
          "state",
          "facts",
          "inflight",
          "counts");

  private static final String ALL = "all";
  private static final Pattern PLACE = Pattern.compile("p([0-9]{1,15})(?:\\.([0-9]{1,3}))?");
  private static final Pattern CHANNEL = Pattern.compile("([0-9]{1,9})->([0-9]{1,9})");
  private static final int WORDS_PER_PAGE = 512;

  private final ClusterReader clusters;
  private int nodes;

  CommandReader(Catalog<ProtocolDescriptor<?>> protocols) {
    this.clusters = new ClusterReader(protocols);
  }

  /**
   * Reads the words of a command.
   *
   * @throws Mistake where a word is wrong
   */
  Command read(List<Token> words) {
    Arguments arguments = new Arguments(words);
    Command command = command(words.getFirst(), arguments);
    arguments.requireEnd();
    return command;
  }

  private Command command(Token verb, Arguments arguments) {
    if (!VERBS.contains(verb.text())) {
      throw verb.mistake(
          "unknown command '%s'".formatted(verb.text()),
          "one of " + String.join(", ", VERBS),
          NearestWord.of(verb.text(), VERBS));
    }
    if (verb.text().equals("cluster")) {
      return cluster(verb, arguments);
    }
    if (nodes == 0) {
      throw verb.mistake(
          "there is no cluster yet", "a line such as 'cluster protocol=dynamic nodes=3'", null);
    }
    return step(verb, arguments);
  }

  private Command step(Token verb, Arguments arguments) {
    return switch (verb.text()) {
      case "read" -> new Command.Read(node(arguments.next("a node")), place(arguments));
      case "write" ->
          new Command.Write(node(arguments.next("a node")), place(arguments), value(arguments));
      case "acquire" -> new Command.Acquire(node(arguments.next("a node")));
      case "deliver" -> deliver(arguments);
      case "drop" -> drop(arguments);
      case "fire" -> fire(arguments);
      case "settle" -> new Command.Settle();
      case "state" -> new Command.State(anyPage(arguments));
      case "facts" -> new Command.Facts(anyPage(arguments));
      case "inflight" -> new Command.InFlight();
      case "counts" -> new Command.Counts();
      default -> throw new IllegalStateException(verb.text());
    };
  }

  /** Goes on with the nodes that were meant, so that other lines are not wrong because of it. */
  private Command cluster(Token verb, Arguments arguments) {
    List<Token> words = arguments.rest();
    nodes = clusters.nodes(words);
    return clusters.read(verb, words);
  }

  private Command deliver(Arguments arguments) {
    Token channel = arguments.next("a channel such as 1->0, or 'all'");
    if (channel.text().equals(ALL)) {
      return new Command.DeliverAll();
    }
    Matcher ends = channel(channel);
    return new Command.Deliver(from(channel, ends), to(channel, ends), position(arguments));
  }

  private Command drop(Arguments arguments) {
    Token channel = arguments.next("a channel such as 1->0");
    Matcher ends = channel(channel);
    return new Command.Drop(from(channel, ends), to(channel, ends), position(arguments));
  }

  private Command fire(Arguments arguments) {
    int node = node(arguments.next("a node"));
    long page = page(arguments.next("a page such as p0"));
    Integer purpose = arguments.isEmpty() ? null : (int) number(arguments.next(""), 0, 1_000_000);
    return new Command.Fire(node, page, purpose);
  }

  private static Matcher channel(Token token) {
    Matcher ends = CHANNEL.matcher(token.text());
    if (!ends.matches()) {
      throw token.mistake("'%s' is no channel".formatted(token.text()), "such as 1->0", null);
    }
    return ends;
  }

  private int from(Token channel, Matcher ends) {
    return node(new Token(ends.group(1), channel.column()));
  }

  private int to(Token channel, Matcher ends) {
    return node(new Token(ends.group(2), channel.column() + ends.start(2)));
  }

  private static int position(Arguments arguments) {
    return arguments.isEmpty() ? 1 : (int) number(arguments.next(""), 1, 1_000_000);
  }

  private int node(Token token) {
    return (int) number(token, 0, nodes - 1L);
  }

  private static @Nullable Long anyPage(Arguments arguments) {
    return arguments.isEmpty() ? null : page(arguments.next(""));
  }

  private static long page(Token token) {
    Place place = place(token);
    if (place.word() != 0) {
      throw token.mistake("'%s' is a word".formatted(token.text()), "p" + place.page(), null);
    }
    return place.page();
  }

  private static Place place(Arguments arguments) {
    return place(arguments.next("a page such as p0, or a word such as p0.1"));
  }

  private static Place place(Token token) {
    Matcher place = PLACE.matcher(token.text());
    if (!place.matches()) {
      throw token.mistake(
          "'%s' is neither a page nor a word".formatted(token.text()), "such as p0 or p0.1", null);
    }
    String word = place.group(2);
    int index =
        word == null ? 0 : (int) number(token.after(place.start(2)), 0, WORDS_PER_PAGE - 1L);
    return new Place(Long.parseLong(place.group(1)), index);
  }

  private static long value(Arguments arguments) {
    Token token = arguments.next("a value such as =7");
    if (!token.text().startsWith("=")) {
      throw token.mistake("'%s' is no value".formatted(token.text()), "such as =7", null);
    }
    return number(token.after(1), Long.MIN_VALUE, Long.MAX_VALUE);
  }

  private static long number(Token token, long least, long most) {
    try {
      long number = Long.parseLong(token.text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // the same answer as for one out of range
    }
    String range = least == Long.MIN_VALUE ? "" : " from %d to %d".formatted(least, most);
    throw token.mistake(
        "'%s' cannot be used here".formatted(token.text()), "a whole number" + range, null);
  }
}
