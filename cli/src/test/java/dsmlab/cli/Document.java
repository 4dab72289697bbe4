package dsmlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A page of the documentation with its fenced blocks. */
record Document(Path file, List<Block> blocks) {

  private static final String FENCE = "```";

  /**
   * A fenced block.
   *
   * @param language what follows the fence
   * @param before the line before the fence
   */
  record Block(String language, String before, List<String> lines) {

    String text() {
      return String.join("\n", lines);
    }
  }

  /** The top of the sources. */
  static Path root() {
    return Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();
  }

  /** README.md and every page in docs. */
  static List<Document> all() throws IOException {
    List<Document> all = new ArrayList<>(List.of(read(root().resolve("README.md"))));
    try (Stream<Path> pages = Files.walk(root().resolve("docs"))) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        all.add(read(page));
      }
    }
    return all;
  }

  private static Document read(Path file) throws IOException {
    List<Block> blocks = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      if (lines.get(at).startsWith(FENCE)) {
        int end = at + 1 + lines.subList(at + 1, lines.size()).indexOf(FENCE);
        String language = lines.get(at).substring(FENCE.length());
        String before = at == 0 ? "" : lines.get(at - 1);
        blocks.add(new Block(language, before, lines.subList(at + 1, end)));
        at = end;
      }
    }
    return new Document(file, blocks);
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
