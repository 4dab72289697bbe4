package dsmlab.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * A wrong input as a text file: what it shows, steps that make files which text cannot hold, the
 * command, small files under {@code -- NAME --}, and what the user is told under {@code -- stderr
 * --}.
 */
record BadInputCase(Path source, List<String> head, Map<String, String> sections) {

  private static final String ANSWER = "stderr";
  private static final Pattern WORD = Pattern.compile("(?:[^\\s']|'[^']*')+");
  private static final String COMMAND = "$ dsmlab ";

  static BadInputCase read(Path source) {
    try {
      Map<String, String> sections = new LinkedHashMap<>();
      String name = "";
      for (String line : Files.readAllLines(source)) {
        if (line.startsWith("-- ") && line.endsWith(" --")) {
          name = line.substring(3, line.length() - 3);
          sections.put(name, "");
        } else {
          sections.merge(name, line + "\n", String::concat);
        }
      }
      return new BadInputCase(source, sections.remove("").lines().toList(), sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words behind {@code dsmlab}; single quotes hold blanks together. */
  Object[] words() {
    String line = head.stream().filter(l -> l.startsWith(COMMAND)).findFirst().orElseThrow();
    return WORD.matcher(line.substring(COMMAND.length()))
        .results()
        .map(word -> word.group().replace("'", ""))
        .toArray();
  }

  String answer() {
    return sections.getOrDefault(ANSWER, "");
  }

  /** Makes the files in a directory. */
  void prepare(Path directory) throws IOException {
    for (Map.Entry<String, String> section : sections.entrySet()) {
      if (!section.getKey().equals(ANSWER)) {
        Files.writeString(parented(directory, section.getKey()), section.getValue());
      }
    }
    for (String line : head) {
      if (line.startsWith("@")) {
        step(directory, line.split(" "));
      }
    }
  }

  private static Path parented(Path directory, String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return file;
  }

  private static void step(Path directory, String... words) throws IOException {
    Path file = parented(directory, words[1]);
    switch (words[0]) {
      case "@directory" -> Files.createDirectory(file);
      case "@link" -> Files.createSymbolicLink(file, Path.of(words[2]));
      case "@hex" -> Files.write(file, HexFormat.of().parseHex(words[2]));
      case "@mebibytes" -> fill(Files.newOutputStream(file), words[2], Integer.parseInt(words[3]));
      case "@bomb" ->
          fill(
              new GZIPOutputStream(Files.newOutputStream(file)),
              words[2],
              Integer.parseInt(words[3]));
      case "@half" -> {
        byte[] whole = Files.readAllBytes(Traces.LIBRARY.resolve(words[2]));
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
      case "@trace" -> Files.copy(Traces.LIBRARY.resolve(words[2]), file);
      default -> throw new IllegalArgumentException("unknown step " + words[0]);
    }
  }

  private static void fill(OutputStream stream, String word, int mebibytes) throws IOException {
    byte[] line = (word.replace('_', ' ') + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < block.length; i++) {
      block[i] = line[i % line.length];
    }
    try (stream) {
      for (int i = 0; i < mebibytes; i++) {
        stream.write(block);
      }
    }
  }

  /** Puts what the user is told in place of the expectation. */
  void rewrite(String answer) throws IOException {
    StringBuilder text = new StringBuilder(String.join("\n", head) + "\n");
    sections.forEach((name, content) -> {
      if (!name.equals(ANSWER)) {
        text.append("-- ").append(name).append(" --\n").append(content);
      }
    });
    Files.writeString(source, text + "-- " + ANSWER + " --\n" + answer);
  }

  @Override
  public String toString() {
    return source.getFileName().toString().replace(".txt", "");
  }
}
