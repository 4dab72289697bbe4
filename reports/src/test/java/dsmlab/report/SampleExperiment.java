package dsmlab.report;

import dsmlab.machine.FaultCourse;
import dsmlab.machine.RunResult;
import dsmlab.machine.RunResult.LatencyStep;
import dsmlab.machine.RunResult.NodeLoad;
import dsmlab.machine.RunResult.PageHeat;
import dsmlab.scenario.ExperimentResults;
import dsmlab.scenario.FailedRun;
import dsmlab.scenario.Replications;
import dsmlab.scenario.RunRow;
import dsmlab.scenario.Scenario;
import dsmlab.scenario.Scenario.Contestant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Results that look like those of real runs: all twelve protocols, drawn from a fixed seed. */
public final class SampleExperiment {

  /** The ids of the built-in protocols. */
  public static final List<String> PROTOCOLS =
      List.of(
          "monitor-central",
          "improved-central",
          "fixed-distributed",
          "broadcast",
          "dynamic",
          "dynamic-copyset",
          "dynamic-hinted",
          "central-server",
          "migration",
          "write-update",
          "sequenced-update",
          "dipc");

  private SampleExperiment() {}

  /** Twelve protocols on three traces, one run each. */
  public static ExperimentResults traces() {
    String axis = "workload.trace";
    List<RunRow> rows = new ArrayList<>();
    for (String trace : List.of("fft-m8-p4-q100", "lu-contig-n32-p4-q100", "radix-n2048-p4-q100")) {
      Map<String, String> point = Map.of(axis, "../traces/" + trace + ".txt.gz");
      PROTOCOLS.forEach(protocol -> rows.add(row(protocol, point, 0, 4)));
    }
    return results("managers", List.of(axis), rows, 1);
  }

  /** Twelve protocols on 2 to 64 nodes, five replications each. */
  public static ExperimentResults nodes() {
    return nodes("node-sweep", PROTOCOLS, List.of(2, 4, 8, 16, 32, 64));
  }

  /** Five of them on 8, 16 and 64 nodes. */
  public static ExperimentResults fewNodes() {
    return nodes("few-nodes", PROTOCOLS.subList(0, 5), List.of(8, 16, 64));
  }

  private static ExperimentResults nodes(
      String name, List<String> protocols, List<Integer> allNodes) {
    String axis = "machine.nodes";
    List<RunRow> rows = new ArrayList<>();
    for (int nodes : allNodes) {
      for (String protocol : protocols) {
        for (int replication = 0; replication < 5; replication++) {
          rows.add(row(protocol, Map.of(axis, Integer.toString(nodes)), replication, nodes));
        }
      }
    }
    return results(name, List.of(axis), rows, 5, "20ms");
  }

  /** Four protocols on 3 page sizes and 4 write fractions, three replications each. */
  public static ExperimentResults grid() {
    List<String> axes = List.of("machine.pageSize", "workload.writeFraction");
    List<RunRow> rows = new ArrayList<>();
    for (String size : List.of("1KiB", "4KiB", "16KiB")) {
      for (String writes : List.of("5%", "10%", "20%", "50%")) {
        Map<String, String> point = new LinkedHashMap<>();
        point.put(axes.get(0), size);
        point.put(axes.get(1), writes);
        for (String protocol : PROTOCOLS.subList(3, 7)) {
          for (int replication = 0; replication < 3; replication++) {
            rows.add(row(protocol, point, replication, 8));
          }
        }
      }
    }
    return results("page-size", axes, rows, 3);
  }

  /** Three protocols, nothing swept, one run each, one of them failed. */
  public static ExperimentResults plain() {
    List<RunRow> rows = new ArrayList<>();
    PROTOCOLS.subList(0, 3).forEach(protocol -> rows.add(row(protocol, Map.of(), 0, 4)));
    ExperimentResults results = results("plain", List.of(), rows, 1);
    FailedRun failed =
        new FailedRun(
            "00ff",
            "dipc",
            "dipc",
            Map.of(),
            0,
            7,
            false,
            "node 2 waits for page 17 for ever at 1.5ms.");
    return new ExperimentResults(
        results.scenario(), results.scenarioText(), List.of(), rows, List.of(failed));
  }

  private static ExperimentResults results(
      String name, List<String> axes, List<RunRow> rows, int replications) {
    return results(name, axes, rows, replications, "");
  }

  private static ExperimentResults results(
      String name, List<String> axes, List<RunRow> rows, int replications, String warmUp) {
    List<Contestant> protocols =
        rows.stream()
            .map(RunRow::protocolId)
            .distinct()
            .map(id -> new Contestant(id, id, Map.of("upgrade", "resend")))
            .toList();
    Scenario scenario =
        new Scenario(
            name,
            "Shows how the twelve protocols compare on programs of the Splash-3 collection.",
            7,
            Replications.fixed(replications),
            false,
            protocols,
            warmUp);
    String text =
        "# What it shows\nname: %s\nseed: 7\nreplications: %s\n".formatted(name, replications);
    return new ExperimentResults(scenario, text, axes, rows, List.of());
  }

  private static RunRow row(
      String protocol, Map<String, String> point, int replication, int nodes) {
    int place = PROTOCOLS.indexOf(protocol);
    long seed = 31L * point.toString().hashCode() + 1009L * place;
    RunResult result = new Sample(protocol, nodes, seed, replication).result();
    String id = Integer.toHexString((int) (seed * 2654435761L + replication));
    return new RunRow(id, protocol, protocol, point, replication, 7, result);
  }

  /** The figures of one run. */
  private static final class Sample {

    private final String protocol;
    private final int nodes;
    private final double shape;
    private final SplittableRandom random;

    Sample(String protocol, int nodes, long seed, int replication) {
      this.protocol = protocol;
      this.nodes = nodes;
      this.shape = 0.8 + 0.4 * new SplittableRandom(seed).nextDouble();
      this.random = new SplittableRandom(seed * 7919 + replication);
    }

    private double around(double value) {
      return value * (0.97 + 0.06 * random.nextDouble());
    }

    RunResult result() {
      double reads = Math.rint(around(700 * Math.log(nodes + 1) * shape));
      double writes = Math.rint(around(500 * Math.log(nodes + 1) * shape));
      double latency = around(900_000 * (isCentral() ? 1 + nodes / 6.0 : 1 + nodes / 40.0));
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("executionTime", (reads + writes) * latency / nodes * 1.2 + 40e6);
      Map<String, Double> kinds = kinds(reads, writes);
      metrics.put("messages", kinds.values().stream().mapToDouble(v -> v).sum());
      metrics.putAll(kinds);
      metrics.put(
          "bytes", 64 * metrics.get("messages") + 4096 * kinds.getOrDefault("messages.page", 0.0));
      metrics.put("readFaults", reads);
      metrics.put("writeFaults", writes);
      metrics.put("pageTransfers", kinds.getOrDefault("messages.page", 0.0));
      metrics.put("hops.sum", (reads + writes) * (isCentral() ? 1.9 : 1.2));
      metrics.put("faultLatency.mean", latency);
      metrics.put("faultLatency.p50", latency * 0.8);
      metrics.put("faultLatency.p90", latency * 1.9);
      metrics.put("faultLatency.p99", latency * 5.1);
      metrics.put("faultLatency.max", latency * 14);
      metrics.put("stallTime", (reads + writes) * latency);
      metrics.put("serviceTime.max", (reads + writes) * 90_000 * (isCentral() ? 0.8 : 2.0 / nodes));
      return new RunResult(
          digest(), metrics, loads(reads + writes), heat(), steps(latency), course(latency));
    }

    private boolean isCentral() {
      return protocol.contains("central");
    }

    private Map<String, Double> kinds(double reads, double writes) {
      Map<String, Double> kinds = new LinkedHashMap<>();
      kinds.put("messages.request", reads + writes);
      if (protocol.equals("central-server")) {
        kinds.put("messages.reply", reads + writes);
      } else if (protocol.endsWith("update")) {
        kinds.put("messages.update", writes * (nodes - 1));
        kinds.put("messages.ack", writes * (nodes - 1));
      } else {
        kinds.put("messages.forward", Math.rint((reads + writes) * (isCentral() ? 0.7 : 0.2)));
        kinds.put("messages.page", reads + writes);
        kinds.put("messages.invalidate", Math.rint(writes * 1.3));
        kinds.put("messages.ack", Math.rint(writes * 1.3));
      }
      if (protocol.equals("monitor-central")) {
        kinds.put("messages.confirm", reads + writes);
      }
      return kinds;
    }

    private String digest() {
      return Long.toHexString(random.nextLong());
    }

    private List<NodeLoad> loads(double faults) {
      List<NodeLoad> loads = new ArrayList<>();
      for (int node = 0; node < nodes; node++) {
        double service = around(faults * 90_000 * (isCentral() && node == 0 ? 0.8 : 1.2 / nodes));
        long messages = (long) (service / 40_000);
        loads.add(new NodeLoad(node, messages, messages + node, service, (long) faults / nodes));
      }
      return loads;
    }

    private List<PageHeat> heat() {
      List<PageHeat> heat = new ArrayList<>();
      for (int rank = 0; rank < RunResult.HOTTEST_PAGES; rank++) {
        heat.add(new PageHeat(0x1f400L + 3L * rank, 80 - 4 * rank, 60 - 3 * rank, 400 - 20 * rank));
      }
      return heat;
    }

    /** Faults are slow at first, which is not measured on machines of other than four nodes. */
    private FaultCourse course(double latency) {
      List<FaultCourse.Step> steps = new ArrayList<>();
      for (int step = 0; step < 80; step++) {
        double settled = 1 + 2 * Math.exp(-step / 4.0);
        steps.add(new FaultCourse.Step(random.nextInt(20, 40), around(latency * settled)));
      }
      return new FaultCourse(nodes == 4 ? 0 : 20e6, 2e6, steps);
    }

    private static List<LatencyStep> steps(double latency) {
      List<LatencyStep> steps = new ArrayList<>();
      for (int percent = 0; percent <= 100; percent += 5) {
        steps.add(new LatencyStep(percent, latency * (0.2 + Math.pow(percent / 70.0, 6))));
      }
      return steps;
    }
  }
}
