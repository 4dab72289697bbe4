package dsmlab.cli.option;

import picocli.CommandLine.ITypeConverter;

/** Reads the name of a trace file, with the node before it if the file is a node's part. */
public final class TraceNameConverter implements ITypeConverter<String> {

  /** What stands before the file of one node. */
  private static final String NODE = "node\\d+=";

  private final FileConverter files = new FileConverter();

  /** Whether a word names the file of one node. */
  public static boolean namesNode(String word) {
    return word.matches("(?s)" + NODE + ".*");
  }

  @Override
  public String convert(String text) {
    files.convert(text.replaceFirst("^" + NODE, ""));
    return text;
  }
}
