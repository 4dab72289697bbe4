package dsmlab.scenario.read;

import dsmlab.machine.Ordering;
import dsmlab.machine.ProgramWorkload;
import dsmlab.scenario.WorkloadChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Position;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.trace.TraceException;
import dsmlab.workload.trace.TraceReading;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Opens each workload of a scenario once, to learn how many processes it has and whether its file
 * can be read, before any run begins.
 */
final class WorkloadProbe {

  private final Path baseDirectory;
  private final RandomStreams random;
  private final Path spillDirectory;
  private final TraceFiles files;
  private final Map<String, String> programHashes;
  private final Map<Key, Found> found = new HashMap<>();

  private record Key(String kind, Map<String, String> settings) {}

  /** What was found: the processes and how files were read, or the problem instead. */
  private record Found(
      int processes, List<TraceReading> readings, @Nullable SettingException problem) {

    static Found nothing(SettingException problem) {
      return new Found(0, List.of(), problem);
    }
  }

  WorkloadProbe(
      Path baseDirectory, long seed, Path spillDirectory, Map<String, String> programHashes) {
    this.programHashes = programHashes;
    this.baseDirectory = baseDirectory;
    this.random = new RandomStreams(seed, 0);
    this.spillDirectory = spillDirectory;
    this.files = new TraceFiles(baseDirectory);
  }

  /** Completes a choice; null, with a problem, when the workload cannot be opened. */
  @Nullable WorkloadChoice open(
      Mapping written,
      WorkloadDescriptor kind,
      Settings settings,
      Ordering ordering,
      Problems problems) {
    String file = settings.texts().get(WorkloadChoice.FILE);
    try {
      String hash = file == null ? codeHash(settings) : files.hash(file);
      Found open = lookAt(kind, settings);
      return new WorkloadChoice(
          kind, settings, baseDirectory, hash, open.processes(), open.readings(), ordering);
    } catch (SettingException problem) {
      problems.add(position(written, kind, problem), problem);
      return null;
    }
  }

  /** The code of a program that does not come with dsmlab may change between two commands. */
  private String codeHash(Settings settings) {
    String program = settings.texts().get(ProgramWorkload.PROGRAM);
    return program == null ? "" : programHashes.getOrDefault(program, "");
  }

  /** Where the setting is that a problem is about: the file's, or the first that it mentions. */
  private static Position position(
      Mapping written, WorkloadDescriptor kind, SettingException problem) {
    Value file = written.get(WorkloadChoice.FILE);
    if (file != null) {
      return file.position();
    }
    for (Parameter parameter : kind.parameters()) {
      Value value = written.get(parameter.name());
      if (value != null && problem.problem().contains(parameter.name())) {
        return value.position();
      }
    }
    return written.position();
  }

  private Found lookAt(WorkloadDescriptor kind, Settings settings) {
    Key key = new Key(kind.id(), settings.texts());
    Found known = found.computeIfAbsent(key, _ -> open(kind, settings));
    if (known.problem() != null) {
      throw known.problem();
    }
    return known;
  }

  private Found open(WorkloadDescriptor kind, Settings settings) {
    WorkloadContext context = new WorkloadContext(baseDirectory, random, spillDirectory);
    try (Workload workload = kind.open(settings, context)) {
      return new Found(workload.processes(), workload.readings(), null);
    } catch (SettingException problem) {
      return Found.nothing(problem);
    } catch (TraceException trace) {
      return Found.nothing(settingOf(trace));
    }
  }

  /** The trace's own place becomes a part of the sentence. */
  private static SettingException settingOf(TraceException trace) {
    String sentence = String.valueOf(trace.getMessage());
    int end = sentence.lastIndexOf("; expected ");
    String what = end < 0 ? sentence : sentence.substring(0, end);
    String expected = end < 0 ? "a readable trace" : sentence.substring(end + 11);
    return new SettingException(what, expected, null);
  }
}
