package dsmlab.protocol.testing;

import dsmlab.protocol.PageContents;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page in a message: its words by address; words that are absent are zero. */
record Contents(Map<Long, Long> words) implements PageContents {

  Contents {
    words = Map.copyOf(words);
  }

  /** The words that have been written, in order. */
  @Override
  public String toString() {
    return new TreeMap<>(words)
        .entrySet().stream()
            .map(word -> Word.at(word.getKey()).index() + "=" + word.getValue())
            .collect(Collectors.joining(", ", "{", "}"));
  }
}
