package dsmlab.protocol.testing;

import dsmlab.protocol.PageContents;
import java.util.Map;

/** A page in a message: its words by address; words that are absent are zero. */
record Contents(Map<Long, Long> words) implements PageContents {

  Contents {
    words = Map.copyOf(words);
  }
}
