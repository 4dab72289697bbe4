package dsmlab.verification.explore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Programs that are run in every order. Node 0 owns every page in the beginning.
 *
 * @param initialWords the words of each page, by address, that are not zero in the beginning
 * @param settings settings of the protocol that differ from their defaults
 * @param statesMax after how many states to give up
 */
public record ProgramCase(
    Programs programs,
    int nodes,
    List<Map<Long, Long>> initialWords,
    Map<String, String> settings,
    int statesMax) {

  public ProgramCase {
    initialWords = List.copyOf(initialWords);
    settings = new LinkedHashMap<>(settings);
  }
}
