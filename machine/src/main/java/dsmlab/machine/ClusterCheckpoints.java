package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointCosts;
import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.protocol.Message;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import java.util.ArrayList;
import java.util.List;

/** Keeps checkpoints of all nodes, and follows what one node owes to another. */
final class ClusterCheckpoints<M extends CheckpointMessage> implements Checkpoints {

  private static final int NOBODY = -1;
  private static final int IDLE_TIMERS_MAX = 10_000;

  private final ProgramReplay replay;
  private final Machine machine;
  private final StoreJournal journal;
  private final CheckpointCosts costs;
  private final CheckpointAlgorithm<M> algorithm;
  private final CheckpointMeters meters = new CheckpointMeters();
  private final CallHistory calls = new CallHistory();
  private final List<NodeCheckpoints<M>> nodes = new ArrayList<>();
  private final long[] arrivalStamps;
  private final Recovery recovery;
  private int lastCaller = NOBODY;
  private long lastCallStamp;
  private int idleTimers;

  private ClusterCheckpoints(
      ProgramReplay replay,
      StoreJournal journal,
      CheckpointDescriptor<M> descriptor,
      CheckpointChoice choice) {
    this.replay = replay;
    this.machine = replay.machine();
    this.journal = journal;
    this.costs = CheckpointCosts.of(choice.settings());
    this.algorithm = descriptor.create(choice.settings());
    this.arrivalStamps = new long[replay.processes()];
    for (int node = 0; node < machine.nodes(); node++) {
      nodes.add(new NodeCheckpoints<>(this, node));
    }
    this.recovery = new Recovery(this);
  }

  /** Keeps the checkpoints that a machine has chosen. */
  static ClusterCheckpoints<?> of(
      ProgramReplay replay, StoreJournal journal, CheckpointChoice choice) {
    return of(replay, journal, choice.descriptor(), choice);
  }

  private static <M extends CheckpointMessage> ClusterCheckpoints<M> of(
      ProgramReplay replay,
      StoreJournal journal,
      CheckpointDescriptor<M> descriptor,
      CheckpointChoice choice) {
    return new ClusterCheckpoints<>(replay, journal, descriptor, choice);
  }

  /** What brings the processes back to a line. */
  ProgramRollback rollback(ProgramMemory memory, ProgramReferences references) {
    return new ProgramRollback(replay, memory, references, journal, calls);
  }

  /** Starts the algorithm on all nodes, for the first time or anew. */
  void begin() {
    lastCaller = NOBODY;
    nodes.forEach(NodeCheckpoints::begin);
  }

  /** The states of a line have become part of the memory of all nodes. */
  void dependOn(List<Checkpoint> line) {
    nodes.forEach(node -> node.dependOn(line));
  }

  /** Nothing that is under way matters any more. */
  void abandon() {
    nodes.forEach(NodeCheckpoints::abandon);
  }

  ProgramReplay replay() {
    return replay;
  }

  Machine machine() {
    return machine;
  }

  StoreJournal journal() {
    return journal;
  }

  CallHistory calls() {
    return calls;
  }

  CheckpointCosts costs() {
    return costs;
  }

  CheckpointMeters meters() {
    return meters;
  }

  CheckpointAlgorithm<M> algorithm() {
    return algorithm;
  }

  Recovery recovery() {
    return recovery;
  }

  NodeCheckpoints<M> node(int node) {
    return nodes.get(node);
  }

  List<ProgramProcess> processesOf(int node) {
    return replay.processesOf(node);
  }

  NodePrograms programsOf(int node) {
    return replay.programsOf(node);
  }

  /** How many processes of a node have not ended. */
  long livingOf(int node) {
    return processesOf(node).stream().filter(process -> !process.ended()).count();
  }

  /** A timer has come: ends a run in which all wait and only checkpoints go on. */
  void requireProgress() {
    idleTimers++;
    if (idleTimers > IDLE_TIMERS_MAX) {
      replay.requireProgress();
    }
  }

  boolean allEnded() {
    return replay.allEnded();
  }

  /** Whether no process of a node waits for a page, nor the protocol for one of them. */
  boolean standsStill(int node) {
    return processesOf(node).stream().noneMatch(ProgramProcess::faulting)
        && machine.node(node).awaitedPages().findAny().isEmpty();
  }

  /** How a run goes back to what a node was. */
  Checkpoint stateOf(int node) {
    return nodes.get(node).last().facts();
  }

  @Override
  public void sent(int node, int destinations, Message message, int bytes) {
    if (!(message instanceof CheckpointMessage)) {
      nodes.get(node).noteSent(destinations, message, bytes);
    }
  }

  @Override
  public void received(int node, Envelope envelope, int bytes) {
    if (!(envelope.message() instanceof CheckpointMessage)) {
      nodes.get(node).noteReceived(envelope, bytes);
      machine.monitor().messageReceived(machine, envelope.sender(), node, envelope.sequence());
    }
  }

  @Override
  public void ignored(int node, Message message) {
    nodes.get(node).noteIgnored();
  }

  @Override
  @SuppressWarnings("unchecked") // every node of a machine runs the same algorithm
  public void ordered(int node, CheckpointMessage message, int sender) {
    nodes.get(node).ordered((M) message, sender);
  }

  private int nodeOf(int process) {
    return replay.process(process).node().self();
  }

  private void influence(int sender, int node, long stamp) {
    if (sender != node && sender != NOBODY && !recovery.hasCrashed(node)) {
      nodes.get(node).influenced(sender, nodes.get(sender).round(), stamp);
      machine.monitor().messageReceived(machine, sender, node, stamp);
    }
  }

  @Override
  public void serving(int process, Call call) {
    enter(process);
    calls.served(process, replay.process(process).calls(), call);
  }

  /** What a process does to System V objects may depend on all that others did to them. */
  private void enter(int process) {
    idleTimers = 0;
    influence(lastCaller, nodeOf(process), lastCallStamp);
    lastCaller = nodeOf(process);
    lastCallStamp = machine.nextTransmission();
  }

  @Override
  public void answering(int process, Answer answer) {
    influence(lastCaller, nodeOf(process), lastCallStamp);
    long stamp = machine.nextTransmission();
    calls.answered(process, replay.process(process).calls(), answer, stamp);
  }

  @Override
  public void exiting(int process) {
    enter(process);
    calls.exited(process);
  }

  @Override
  public void arriving(int process) {
    idleTimers = 0;
    arrivalStamps[process] = machine.nextTransmission();
  }

  @Override
  public void passing(int process) {
    for (int other = 0; other < arrivalStamps.length; other++) {
      influence(nodeOf(other), nodeOf(process), arrivalStamps[other]);
    }
  }

  @Override
  public void faultEnded(int process) {
    idleTimers = 0;
    nodes.get(nodeOf(process)).faultEnded();
  }

  @Override
  public RunResult measured(RunResult result) {
    return meters.addTo(result);
  }
}
