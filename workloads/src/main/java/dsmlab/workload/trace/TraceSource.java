package dsmlab.workload.trace;

import dsmlab.sim.settings.SettingException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a recorded program is: one file, or one file for each node.
 *
 * @param files the files, that of node 0 first
 * @param perNode whether each file is the part of one node
 * @param options how they are read
 */
public record TraceSource(List<Path> files, boolean perNode, TraceOptions options) {

  private static final Pattern NODE = Pattern.compile("(?:^|\\s+)node(\\d{1,9})=");
  private static final String EXPECTED =
      "a file name, or one file for every node from 0 on, as in 'node0=a.din node1=b.din'";

  public TraceSource {
    files = List.copyOf(files);
    if (perNode && options.mapping().isForStreams()) {
      throw new SettingException(
          "mapping is " + options.mapping().word() + ", but every node has its own file",
          "no mapping",
          null);
    }
  }

  /** One file, to be recognised by its content. */
  public static TraceSource of(Path file) {
    return new TraceSource(List.of(file), false, TraceOptions.DEFAULTS);
  }

  /**
   * Understands what a user writes: a file name, or {@code node0=a.din node1=b.din} in any order. A
   * name that starts like that itself is written with ./ before it.
   *
   * @param directory where relative names start
   * @throws SettingException when nodes are left out or named twice
   * @throws TraceException when a name can be no file's
   */
  public static TraceSource parse(String text, Path directory, TraceOptions options) {
    List<Path> files = new ArrayList<>();
    for (String name : fileNames(text)) {
      files.add(resolve(directory, name));
    }
    return new TraceSource(files, namesNodes(text), options);
  }

  /** The names of the files in such a text, that of node 0 first. */
  public static List<String> fileNames(String text) {
    return namesNodes(text) ? namesByNode(text) : List.of(text);
  }

  private static boolean namesNodes(String text) {
    return NODE.matcher(text.strip()).lookingAt();
  }

  private static List<String> namesByNode(String text) {
    Map<Integer, String> names = new TreeMap<>();
    String rest = text.strip();
    Matcher matcher = NODE.matcher(rest);
    boolean more = matcher.find();
    while (more) {
      int node = Integer.parseInt(matcher.group(1));
      int from = matcher.end();
      more = matcher.find();
      put(names, node, rest.substring(from, more ? matcher.start() : rest.length()).strip());
    }
    requireDense(names);
    return List.copyOf(names.values());
  }

  private static void put(Map<Integer, String> names, int node, String name) {
    if (name.isEmpty()) {
      throw new SettingException("node" + node + " has no file", EXPECTED, null);
    }
    if (names.put(node, name) != null) {
      throw new SettingException("node" + node + " is named twice", EXPECTED, null);
    }
  }

  private static void requireDense(Map<Integer, String> names) {
    int node = 0;
    for (int named : names.keySet()) {
      if (named != node) {
        throw new SettingException(
            "node" + named + " has a file, but node" + node + " has none", EXPECTED, null);
      }
      node++;
    }
  }

  private static Path resolve(Path directory, String file) {
    try {
      return directory.resolve(file);
    } catch (InvalidPathException e) {
      throw TraceException.ofFile(file, "no file can have this name", "a file name", e);
    }
  }

  /** Opens a pass over the program in recorded order. */
  public TraceStream open() {
    return open(null);
  }

  /** Opens a pass that tells the comments of a single file to a listener. */
  public TraceStream open(@Nullable CommentListener comments) {
    return perNode ? NodeFiles.open(this) : TraceReader.open(files.getFirst(), options, comments);
  }

  /** Opens the file of one node. */
  TraceReader openNode(int node) {
    return TraceReader.open(files.get(node), options.forOneNode(), null);
  }

  /** What the program is called in messages. */
  String name() {
    return files.getFirst().toString();
  }
}
