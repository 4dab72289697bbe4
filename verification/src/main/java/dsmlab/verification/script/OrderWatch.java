package dsmlab.verification.script;

import dsmlab.protocol.Access;
import dsmlab.protocol.ConsistencyModel;
import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.testing.ClusterEvent;
import dsmlab.protocol.testing.Operation;
import dsmlab.protocol.testing.TestCluster;
import dsmlab.verification.history.History;
import dsmlab.verification.history.HistoryBuilder;
import dsmlab.verification.history.HistoryEntry;
import dsmlab.verification.history.OperationKind;
import dsmlab.verification.history.checker.HistoryCheck;
import dsmlab.verification.history.checker.Verdict.Violated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Holds a cluster to a promise that is weaker than linearizability whenever nothing is under way:
 * what its processes have read and written must be a history that the promised model allows. A
 * reference counts as the next one of a process of its node that has none open.
 */
public final class OrderWatch {

  /** How much is spent on a decision. */
  private static final long STEPS = 300_000;

  private static final int PROCESSES_MAX = 10_000;

  private final ConsistencyModel promise;
  private final Map<Operation, Line> lines = new HashMap<>();
  private final List<Line> started = new ArrayList<>();
  private long now;

  /** One reference from its start to its end. */
  private static final class Line {
    private final Operation operation;
    private final int process;
    private final long call;
    private long end = Long.MAX_VALUE;
    private long value;

    Line(Operation operation, int process, long call) {
      this.operation = operation;
      this.process = process;
      this.call = call;
    }
  }

  private OrderWatch(ConsistencyModel promise) {
    this.promise = promise;
  }

  /** Watches a cluster from now on; one that promises to be linearizable needs no watch. */
  public static void attach(TestCluster<?> cluster) {
    ConsistencyModel promise = cluster.protocol().promise();
    if (promise != ConsistencyModel.LINEARIZABLE) {
      OrderWatch watch = new OrderWatch(promise);
      cluster.listen(watch::note);
      cluster.whenAtRest(watch::check);
    }
  }

  private void note(ClusterEvent event) {
    now++;
    switch (event) {
      case ClusterEvent.Started(Operation operation) -> start(operation);
      case ClusterEvent.Performed(Operation operation, long value) -> end(operation, value);
      case ClusterEvent.Returned(Operation operation, long value) -> end(operation, value);
      default -> {}
    }
  }

  private void start(Operation operation) {
    Line line = new Line(operation, process(operation.node()), now);
    lines.put(operation, line);
    started.add(line);
  }

  private int process(int node) {
    int process = node * PROCESSES_MAX;
    while (isOpen(process)) {
      process++;
    }
    return process;
  }

  private boolean isOpen(int process) {
    return started.stream().anyMatch(line -> line.process == process && line.end == Long.MAX_VALUE);
  }

  private void end(Operation operation, long value) {
    Line line = lines.get(operation);
    if (line != null) {
      line.end = now;
      line.value = value;
    }
  }

  private void check() {
    HistoryBuilder history = new HistoryBuilder();
    started.forEach(line -> history.add(entry(line)));
    if (HistoryCheck.of(history.build(), promise, STEPS) instanceof Violated(History witness, _)) {
      throw new ProtocolError(
          "it is not %s; that would be: %s; but here %s"
              .formatted(promise.word(), promise.meaning(), text(witness)));
    }
  }

  private static HistoryEntry entry(Line line) {
    boolean reads = line.operation.reference().access() == Access.READ;
    return new HistoryEntry(
        line.process,
        place(line.operation),
        reads ? OperationKind.READ : OperationKind.WRITE,
        line.value,
        line.operation.reference().value(),
        line.call,
        line.end);
  }

  /** The word of {@code read p0.1} or {@code write p0.1 =7}. */
  private static String place(Operation operation) {
    return operation.what().split(" ", -1)[1];
  }

  private static String text(History witness) {
    return IntStream.range(0, witness.size())
        .mapToObj(witness::entry)
        .sorted(Comparator.comparingLong(HistoryEntry::callPicos))
        .map(OrderWatch::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(HistoryEntry entry) {
    int node = entry.process() / PROCESSES_MAX;
    return entry.kind() == OperationKind.READ
        ? "node %d read %s = %d".formatted(node, entry.location(), entry.read())
        : "node %d wrote %s =%d".formatted(node, entry.location(), entry.written());
  }
}
