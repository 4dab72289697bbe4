package dsmlab.verification.litmus;

import dsmlab.sim.settings.NearestWord;
import dsmlab.verification.litmus.Json.Elements;
import dsmlab.verification.litmus.Json.Fields;
import dsmlab.verification.litmus.Json.Place;
import dsmlab.verification.litmus.Json.Text;
import dsmlab.verification.litmus.Json.Whole;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a litmus test of format {@code dsm-litmus/1} and finds all that is wrong with it. What else
 * the file says of the test, such as its source, is passed over.
 */
public final class LitmusReader {

  /** The format that is read. */
  private static final String FORMAT = "dsm-litmus/1";

  private static final int THREADS_MAX = 8;
  private static final int LOCATIONS_MAX = 16;
  private static final List<String> OPERATIONS =
      List.of("write", "read", "fence", "lock", "unlock", "barrier");

  private final String file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, Long> locations = new LinkedHashMap<>();

  private LitmusReader(String file) {
    this.file = file;
  }

  /**
   * Reads a test.
   *
   * @param file the file as the user named it
   * @throws LitmusException with every problem
   */
  public static LitmusTest read(String file, String text) {
    LitmusReader reader = new LitmusReader(file);
    LitmusTest test = reader.test(text);
    if (!reader.problems.isEmpty()) {
      throw new LitmusException(reader.problems);
    }
    return test;
  }

  private LitmusTest test(String text) {
    try {
      Fields all = fields(Json.read(text), "a litmus test");
      checkFormat(all);
      locations(all);
      return new LitmusTest(word(all, "name"), locations, threads(all));
    } catch (Json.SyntaxException e) {
      problem(e.place(), "it is no JSON: " + e.getMessage(), "a file of format " + FORMAT);
      return new LitmusTest("", Map.of(), List.of());
    }
  }

  private static Place place(Fields of, String name) {
    Json value = of.values().get(name);
    return value == null ? of.at() : value.at();
  }

  private void problem(Place at, String what, String expected) {
    problems.add(
        "%s:%d:%d: %s; expected %s".formatted(file, at.line(), at.column(), what, expected));
  }

  private void unknown(Place at, String kind, String word, Collection<String> known) {
    String nearest = NearestWord.of(word, known);
    problem(
        at,
        "unknown %s '%s'".formatted(kind, word),
        "one of " + String.join(", ", known) + (nearest == null ? "" : "; nearest is " + nearest));
  }

  private Fields fields(Json value, String what) {
    if (value instanceof Fields fields) {
      return fields;
    }
    problem(value.at(), "this is not " + what, "an object in braces");
    return new Fields(value.at(), Map.of(), Map.of());
  }

  private List<Json> elements(Fields of, String name) {
    Json value = of.values().get(name);
    if (value instanceof Elements elements) {
      return elements.values();
    }
    problem(place(of, name), name + " are missing", "a list in brackets");
    return List.of();
  }

  private String word(Fields of, String name) {
    Json value = of.values().get(name);
    if (value instanceof Text text && !text.value().isEmpty()) {
      return text.value();
    }
    problem(place(of, name), "'%s' is missing".formatted(name), "a word");
    return "";
  }

  private long whole(Fields of, String name) {
    Json value = of.values().get(name);
    if (value instanceof Whole number) {
      return number.value();
    }
    problem(place(of, name), "'%s' is missing".formatted(name), "a whole number");
    return 0;
  }

  private void checkNames(Fields fields, List<String> known) {
    fields
        .names()
        .forEach((name, at) -> {
          if (!known.contains(name)) {
            unknown(at, "name", name, known);
          }
        });
  }

  private void checkFormat(Fields all) {
    String format = word(all, "format");
    if (!format.isEmpty() && !format.equals(FORMAT)) {
      problem(place(all, "format"), "unknown format '%s'".formatted(format), FORMAT);
    }
  }

  private void locations(Fields all) {
    Json value = all.values().get("locations");
    if (value == null) {
      problem(all.at(), "locations are missing", "an object of initial values");
      return;
    }
    Fields given = fields(value, "locations");
    given.names().keySet().forEach(name -> locations.put(name, whole(given, name)));
    if (locations.size() > LOCATIONS_MAX) {
      problem(given.at(), "there are too many locations", "at most " + LOCATIONS_MAX);
    }
  }

  private List<List<LitmusOperation>> threads(Fields all) {
    List<Json> given = elements(all, "threads");
    if (given.isEmpty() || given.size() > THREADS_MAX) {
      problem(all.at(), "there are %d threads".formatted(given.size()), "1 to " + THREADS_MAX);
    }
    List<List<LitmusOperation>> threads = new ArrayList<>();
    given.forEach(thread -> threads.add(thread(thread)));
    checkBarriers(all, threads);
    return threads;
  }

  private void checkBarriers(Fields all, List<List<LitmusOperation>> threads) {
    long different =
        threads.stream()
            .map(
                thread -> thread.stream().filter(LitmusOperation.Barrier.class::isInstance).count())
            .distinct()
            .count();
    if (different > 1) {
      problem(
          place(all, "threads"),
          "threads have different numbers of barriers",
          "each barrier in all threads");
    }
  }

  private List<LitmusOperation> thread(Json thread) {
    List<LitmusOperation> operations = new ArrayList<>();
    if (!(thread instanceof Elements(Place _, List<Json> given))) {
      problem(thread.at(), "this is not a thread", "a list of operations");
      return operations;
    }
    Set<String> registers = new HashSet<>();
    Set<String> held = new HashSet<>();
    given.forEach(operation ->
        operation(fields(operation, "an operation"), registers, held, operations::add));
    if (!held.isEmpty()) {
      problem(thread.at(), "the thread ends with a lock", "an unlock of each lock");
    }
    return operations;
  }

  private void operation(
      Fields given, Set<String> registers, Set<String> held, Consumer<LitmusOperation> to) {
    String kind = word(given, "op");
    switch (kind) {
      case "write" -> {
        checkNames(given, List.of("op", "loc", "value"));
        to.accept(new LitmusOperation.Write(location(given), whole(given, "value")));
      }
      case "read" -> {
        checkNames(given, List.of("op", "loc", "reg"));
        to.accept(new LitmusOperation.Read(location(given), register(given, registers)));
      }
      case "fence" -> to.accept(new LitmusOperation.Fence());
      case "barrier" -> to.accept(new LitmusOperation.Barrier());
      case "lock" -> to.accept(new LitmusOperation.Lock(lock(given, held)));
      case "unlock" -> to.accept(new LitmusOperation.Unlock(unlock(given, held)));
      case "" -> {}
      default -> unknown(place(given, "op"), "operation", kind, OPERATIONS);
    }
  }

  private String location(Fields given) {
    String location = word(given, "loc");
    if (!location.isEmpty() && !locations.containsKey(location)) {
      unknown(place(given, "loc"), "location", location, locations.keySet());
    }
    return location;
  }

  private String register(Fields given, Set<String> registers) {
    String register = word(given, "reg");
    if (!registers.add(register)) {
      problem(
          place(given, "reg"),
          "register '%s' is loaded twice".formatted(register),
          "a register of its own for each read of a thread");
    }
    return register;
  }

  private String lock(Fields given, Set<String> held) {
    String lock = word(given, "lock");
    if (!held.add(lock)) {
      problem(given.at(), "the thread holds lock '%s' already".formatted(lock), "another lock");
    }
    return lock;
  }

  private String unlock(Fields given, Set<String> held) {
    String lock = word(given, "lock");
    if (!held.remove(lock)) {
      problem(given.at(), "the thread does not hold lock '%s'".formatted(lock), "a lock it holds");
    }
    return lock;
  }
}
