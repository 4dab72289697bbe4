package dsmlab.workload.generator;

import dsmlab.sim.RandomStreams;
import dsmlab.sim.settings.Settings;
import dsmlab.workload.Records;
import dsmlab.workload.Workload;
import dsmlab.workload.WorkloadContext;
import dsmlab.workload.WorkloadDescriptor;
import dsmlab.workload.summary.SharingPattern;
import dsmlab.workload.summary.TraceSummary;
import dsmlab.workload.trace.TraceHead;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Opens generated programs as tests like them. */
final class Generated {

  private Generated() {}

  /** A program with settings given as pairs of a name and a value. */
  static Workload open(WorkloadDescriptor kind, String... pairs) {
    return open(kind, new RandomStreams(42, 0), pairs);
  }

  /** A program with some random streams. */
  static Workload open(WorkloadDescriptor kind, RandomStreams random, String... pairs) {
    Map<String, String> given = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], pairs[i + 1]);
    }
    Path nowhere = Path.of("target");
    return kind.open(
        Settings.of(kind.parameters(), given), new WorkloadContext(nowhere, random, nowhere));
  }

  /** All records in recorded order. */
  static List<Records> recorded(WorkloadDescriptor kind, String... pairs) {
    try (Workload workload = open(kind, pairs)) {
      return Records.of(workload.recorded());
    }
  }

  /** All records in recorded order, as lines of the text form. */
  static List<String> lines(WorkloadDescriptor kind, String... pairs) {
    try (Workload workload = open(kind, pairs)) {
      return TraceHead.lines(workload.recorded(), Integer.MAX_VALUE);
    }
  }

  /** How many pages of 4 KiB each pattern has; patterns without pages are left out. */
  static Map<SharingPattern, Long> patterns(WorkloadDescriptor kind, String... pairs) {
    try (Workload workload = open(kind, pairs)) {
      Map<SharingPattern, Long> pages = new LinkedHashMap<>();
      TraceSummary.of(workload.recorded(), 4096)
          .patterns()
          .forEach((pattern, share) -> pages.put(pattern, share.pages()));
      pages.values().removeIf(count -> count == 0);
      return pages;
    }
  }

  /** A list of pairs with some more. */
  static String[] with(String[] pairs, String... more) {
    List<String> all = new ArrayList<>(List.of(pairs));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }
}
