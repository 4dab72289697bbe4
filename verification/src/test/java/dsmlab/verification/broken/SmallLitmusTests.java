package dsmlab.verification.broken;

import dsmlab.verification.litmus.LitmusOperation;
import dsmlab.verification.litmus.LitmusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Well-known litmus tests of two and three threads; {@code x=1} stores and {@code x} loads. */
final class SmallLitmusTests {

  private SmallLitmusTests() {}

  static List<LitmusTest> all() {
    return List.of(
        test("SB", "x=1 y", "y=1 x"),
        test("MP", "x=1 y=1", "y x"),
        test("CoRR", "x=1", "x x"),
        test("CoWW+RRR", "x=1 x=2", "x x x"),
        test("R", "x=1 y=1", "y=2 x"),
        test("2+2W", "x=1 y=2", "y=1 x=2"),
        test("CoWR", "x=1 x", "x=2 x"),
        test("WRC", "x=1", "x y=1", "y x"),
        test("RWC", "x=1", "x y", "y=1 x"),
        test("WRR+2W", "x=2 x", "x y=1", "y=2 x=1"),
        test("MP with a copy", "x=1 y=1", "x y x"),
        test("SB with copies", "y x=1 y", "x y=1 x"),
        test("MP with two copies", "x=1 y=1", "x y x", "x y x"));
  }

  private static LitmusTest test(String name, String... threads) {
    Map<String, Long> locations = new LinkedHashMap<>();
    List<List<LitmusOperation>> parsed = new ArrayList<>();
    for (String thread : threads) {
      List<LitmusOperation> operations = new ArrayList<>();
      for (String word : thread.split(" ")) {
        String[] parts = word.split("=");
        locations.put(parts[0], 0L);
        operations.add(
            parts.length == 1
                ? new LitmusOperation.Read(word, "r" + operations.size())
                : new LitmusOperation.Write(parts[0], Long.parseLong(parts[1])));
      }
      parsed.add(operations);
    }
    return new LitmusTest(name, locations, parsed);
  }
}
