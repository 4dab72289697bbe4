package dsmlab.report.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much is on each page of a PDF file of Chromium's, which keeps its objects readable. */
final class PrintedPages {

  private static final Pattern PAGE =
      Pattern.compile("/Type /Page\\b.*?/Contents (\\d+) 0 R", Pattern.DOTALL);

  private final String text;

  PrintedPages(Path file) throws IOException {
    text = Files.readString(file, StandardCharsets.ISO_8859_1);
  }

  /** The packed bytes that each page is drawn with. */
  List<Integer> sizes() {
    return PAGE.matcher(text)
        .results()
        .map(MatchResult::group)
        .map(page -> size(page.replaceAll("(?s).*/Contents (\\d+) 0 R", "$1")))
        .toList();
  }

  private int size(String object) {
    Matcher length =
        Pattern.compile("(?<!\\d)" + object + " 0 obj\\s*<<.*?/Length (\\d+)", Pattern.DOTALL)
            .matcher(text);
    if (!length.find()) {
      throw new AssertionError("no length of object " + object);
    }
    return Integer.parseInt(length.group(1));
  }
}
