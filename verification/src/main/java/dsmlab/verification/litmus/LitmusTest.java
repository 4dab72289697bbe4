package dsmlab.verification.litmus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A litmus test.
 *
 * @param locations the locations and their initial values, in the order of the file
 * @param threads what each thread does, in program order
 */
public record LitmusTest(
    String name, Map<String, Long> locations, List<List<LitmusOperation>> threads) {

  public LitmusTest {
    locations = Collections.unmodifiableMap(new LinkedHashMap<>(locations));
    threads = threads.stream().map(List::copyOf).toList();
  }

  /** The locations in the order of the file. */
  public List<String> locationNames() {
    return List.copyOf(locations.keySet());
  }
}
