package dsmlab.workload.generator;

import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;
import dsmlab.workload.WorkloadDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * A program whose pattern changes: one pattern after the other on the same pages, with a barrier
 * between them. Over a phase, pages are of the pattern's kind; over all, most are write-shared.
 */
public final class Phases {

  private static final String PATTERNS = "patterns";

  private static final List<Generator> PARTS =
      List.of(
          Uniform.GENERATOR,
          Zipf.GENERATOR,
          HotSpot.GENERATOR,
          ReadMostly.GENERATOR,
          WriteShared.GENERATOR,
          FalseSharing.GENERATOR,
          Migratory.GENERATOR,
          ProducerConsumer.GENERATOR);

  static final Generator GENERATOR =
      Generator.of(
          "phases",
          "The pattern of sharing changes while the program runs.",
          "adaptive protocols, which this is to try: Cox and Fowler, Stenstrom et al., ISCA 1993",
          Common.withWork(
              Common.processes(2),
              new Parameter(
                  PATTERNS,
                  Parameter.Type.TEXT,
                  "false-sharing, migratory, read-mostly",
                  "The patterns one after the other, separated by commas; other settings of theirs"
                      + " are their defaults.",
                  List.of(),
                  0),
              Common.references(),
              Parameter.longInteger(
                  Common.ROUNDS, 100, 1, "The rounds of each process, where a pattern has rounds."),
              Common.pageBytes(),
              Common.referenceBytes()),
          Phases::scripts);

  /** How scenarios name it. */
  public static final WorkloadDescriptor DESCRIPTOR = GENERATOR.descriptor();

  private Phases() {}

  private static IntFunction<Script> scripts(Settings settings, Streams streams) {
    List<IntFunction<Script>> phases = new ArrayList<>();
    for (String word : settings.text(PATTERNS).split(",", -1)) {
      Generator part = find(word.strip());
      Streams own = streams.part(phases.size() + "." + part.descriptor().id());
      phases.add(part.pattern().scripts(shared(settings, part), own));
    }
    int processes = settings.integer(Common.PROCESSES);
    return process -> new Sequence(process, processes, phases);
  }

  private static Generator find(String id) {
    for (Generator part : PARTS) {
      if (part.descriptor().id().equals(id)) {
        return part;
      }
    }
    List<String> ids = PARTS.stream().map(part -> part.descriptor().id()).toList();
    throw new SettingException(
        "'" + id + "' in " + PATTERNS + " is no pattern",
        "some of " + String.join(", ", ids),
        NearestWord.of(id, ids));
  }

  /** The settings of the program that the part knows too. */
  private static Settings shared(Settings settings, Generator part) {
    List<Parameter> declared = part.descriptor().parameters();
    Map<String, String> given = new LinkedHashMap<>(settings.texts());
    given.keySet().retainAll(declared.stream().map(Parameter::name).toList());
    return Settings.of(declared, given);
  }

  /** One process: the steps of each phase, then a barrier. */
  private static final class Sequence implements Script {

    private final int process;
    private final int processes;
    private final List<Script> left = new ArrayList<>();

    Sequence(int process, int processes, List<IntFunction<Script>> phases) {
      this.process = process;
      this.processes = processes;
      phases.forEach(phase -> left.add(phase.apply(process)));
    }

    @Override
    public boolean step(RecordBatch batch) {
      if (left.isEmpty()) {
        return false;
      }
      if (!left.getFirst().step(batch)) {
        left.removeFirst();
        batch.add(Operation.BARRIER, process, 0, processes);
      }
      return true;
    }
  }
}
