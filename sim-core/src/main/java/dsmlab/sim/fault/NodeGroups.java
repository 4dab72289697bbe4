package dsmlab.sim.fault;

import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.SettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Nodes as scenarios write them: {@code 0, 3} or, in groups, {@code [0, 1], [2, 3]}. */
public final class NodeGroups {

  private static final String NUMBERS = "\\s*[0-9]{1,7}(?:\\s*,\\s*[0-9]{1,7})*\\s*";
  private static final Pattern LIST = Pattern.compile("\\[?(" + NUMBERS + ")?\\]?");
  private static final Pattern GROUP = Pattern.compile("\\[(" + NUMBERS + ")\\]");
  private static final Pattern GROUPS =
      Pattern.compile("\\[?\\s*\\[" + NUMBERS + "\\](?:\\s*,\\s*\\[" + NUMBERS + "\\])*\\s*\\]?");

  private NodeGroups() {}

  /**
   * Reads some nodes.
   *
   * @return empty when none are written
   * @throws SettingException when the text is no list of nodes
   */
  static NodeSet nodes(String key, String text) {
    Matcher matcher = LIST.matcher(text.strip());
    if (!matcher.matches()) {
      throw new SettingException(
          "'%s' is no list of nodes for '%s'".formatted(text, key), "such as [0, 3]", null);
    }
    return matcher.group(1) == null ? NodeSet.empty() : members(matcher.group(1));
  }

  /**
   * Reads groups of nodes.
   *
   * @throws SettingException when the text is none, or a node is in two groups
   */
  static List<NodeSet> groups(String key, String text) {
    if (!GROUPS.matcher(text.strip()).matches()) {
      throw new SettingException(
          "'%s' is no list of groups for '%s'".formatted(text, key),
          "such as [[0, 1], [2, 3]]",
          null);
    }
    List<NodeSet> groups = new ArrayList<>();
    Matcher matcher = GROUP.matcher(text);
    while (matcher.find()) {
      groups.add(members(matcher.group(1)));
    }
    requireDisjoint(groups);
    return groups;
  }

  private static void requireDisjoint(List<NodeSet> groups) {
    NodeSet seen = NodeSet.empty();
    int size = 0;
    for (NodeSet group : groups) {
      seen = seen.union(group);
      size += group.size();
    }
    if (seen.size() < size) {
      throw new SettingException("a node is in two groups", "each node in one group", null);
    }
  }

  private static NodeSet members(String numbers) {
    NodeSet members = NodeSet.empty();
    for (String number : numbers.split(",")) {
      members = members.with(Integer.parseInt(number.strip()));
    }
    return members;
  }

  /** Nodes in words: {@code 0, 3}. */
  static String text(NodeSet nodes) {
    List<String> numbers = new ArrayList<>();
    nodes.forEach(node -> numbers.add(Integer.toString(node)));
    return String.join(", ", numbers);
  }

  /** Groups in words: {@code {0, 1} | {2, 3}}. */
  static String text(List<NodeSet> groups) {
    return String.join(" | ", groups.stream().map(group -> "{" + text(group) + "}").toList());
  }
}
