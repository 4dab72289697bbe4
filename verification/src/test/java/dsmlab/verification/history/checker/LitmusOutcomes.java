package dsmlab.verification.history.checker;

import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A litmus test as histories. A final value is what every thread reads at its end; a lock is a
 * location whose holder replaces 0 by 1; a barrier is one at which the threads count.
 */
record LitmusOutcomes(JsonNode test) {

  private static final String BARRIER = "barrier";

  String name() {
    return test.get("name").stringValue();
  }

  /** Every combination of values for some registers and locations. */
  List<Map<String, Long>> thinkable(List<String> names) {
    List<Map<String, Long>> outcomes = List.of(Map.of());
    for (String name : names) {
      List<Long> values = values(name.contains(":") ? locationOf(name) : name);
      outcomes = outcomes.stream().flatMap(outcome -> extended(outcome, name, values)).toList();
    }
    return outcomes;
  }

  private static Stream<Map<String, Long>> extended(
      Map<String, Long> outcome, String name, List<Long> values) {
    return values.stream()
        .map(value -> {
          Map<String, Long> more = new LinkedHashMap<>(outcome);
          more.put(name, value);
          return more;
        });
  }

  private List<Long> values(String location) {
    List<Long> values = new ArrayList<>(List.of(History.INITIAL));
    for (JsonNode thread : test.get("threads")) {
      for (JsonNode step : thread) {
        if (is(step, "write") && step.get("loc").stringValue().equals(location)) {
          values.add(step.get("value").longValue());
        }
      }
    }
    return values.stream().distinct().toList();
  }

  private String locationOf(String register) {
    String[] parts = register.split(":");
    return test.get("threads")
        .get(Integer.parseInt(parts[0]))
        .valueStream()
        .filter(step -> is(step, "read") && step.get("reg").stringValue().equals(parts[1]))
        .map(step -> step.get("loc").stringValue())
        .findAny()
        .orElseThrow();
  }

  private static boolean is(JsonNode step, String operation) {
    return step.get("op").stringValue().equals(operation);
  }

  /** The histories with an outcome: one for each order in which threads can arrive at barriers. */
  Stream<History> histories(Map<String, Long> outcome) {
    return arrivals().map(arrival -> history(outcome, arrival));
  }

  private Stream<List<Integer>> arrivals() {
    boolean meets =
        test.get("threads")
            .valueStream()
            .flatMap(JsonNode::valueStream)
            .anyMatch(s -> is(s, BARRIER));
    int threads = test.get("threads").size();
    return meets ? permutations(threads) : permutations(threads).limit(1);
  }

  private static Stream<List<Integer>> permutations(int size) {
    if (size == 0) {
      return Stream.of(List.of());
    }
    return permutations(size - 1).flatMap(shorter -> with(size - 1, shorter));
  }

  private static Stream<List<Integer>> with(int last, List<Integer> shorter) {
    return Stream.iterate(0, place -> place <= shorter.size(), place -> place + 1)
        .map(place -> {
          List<Integer> longer = new ArrayList<>(shorter);
          longer.add(place, last);
          return longer;
        });
  }

  private History history(Map<String, Long> outcome, List<Integer> arrival) {
    HistoryBuilder builder = new HistoryBuilder();
    for (int thread = 0; thread < arrival.size(); thread++) {
      int barriers = 0;
      for (JsonNode step : test.get("threads").get(thread)) {
        add(step, thread, outcome, builder);
        if (is(step, BARRIER)) {
          String barrier = BARRIER + barriers++;
          addArrival(barrier, thread, arrival.indexOf(thread), arrival.size(), builder);
        }
      }
      addFinalReads(thread, outcome, builder);
    }
    return builder.build();
  }

  private static void addFinalReads(int thread, Map<String, Long> outcome, HistoryBuilder builder) {
    outcome.forEach((name, value) -> {
      if (!name.contains(":")) {
        add(thread, name, OperationKind.READ, value, 0, builder);
      }
    });
  }

  private static void add(
      JsonNode step, int thread, Map<String, Long> outcome, HistoryBuilder builder) {
    switch (step.get("op").stringValue()) {
      case "write" ->
          add(
              thread,
              location(step),
              OperationKind.WRITE,
              0,
              step.get("value").longValue(),
              builder);
      case "read" -> {
        Long value = outcome.get(thread + ":" + step.get("reg").stringValue());
        add(thread, location(step), OperationKind.READ, value, 0, builder);
      }
      case "lock" -> add(thread, lock(step), OperationKind.ATOMIC, 0, 1, builder);
      case "unlock" -> add(thread, lock(step), OperationKind.WRITE, 0, 0, builder);
      case "fence", BARRIER -> {}
      default -> throw new IllegalArgumentException(step.toString());
    }
  }

  private static String location(JsonNode step) {
    return step.get("loc").stringValue();
  }

  private static String lock(JsonNode step) {
    return "lock " + step.get("lock").stringValue();
  }

  private static void addArrival(
      String barrier, int thread, long place, long threads, HistoryBuilder builder) {
    add(thread, barrier, OperationKind.ATOMIC, place, place + 1, builder);
    add(thread, barrier, OperationKind.READ, threads, 0, builder);
  }

  private static void add(
      int thread,
      String location,
      OperationKind kind,
      long read,
      long written,
      HistoryBuilder builder) {
    long now = builder.size();
    builder.add(new HistoryEntry(thread, location, kind, read, written, now, now));
  }
}
