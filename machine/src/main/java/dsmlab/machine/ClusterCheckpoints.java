package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointAlgorithm;
import dsmlab.checkpoint.CheckpointCosts;
import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.checkpoint.RecoveryLine;
import dsmlab.checkpoint.StableStorage;
import dsmlab.program.Response;
import dsmlab.protocol.Message;
import dsmlab.sim.Cpu;
import dsmlab.sim.EventHandler;
import dsmlab.systemv.service.IpcMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Keeps checkpoints of all nodes, and follows what one node owes to another. */
final class ClusterCheckpoints<M extends CheckpointMessage> implements Checkpoints {

  private static final int NOBODY = -1;

  private final ProgramReplay replay;
  private final Machine machine;
  private final StoreJournal journal;
  private final CheckpointCosts costs;
  private final CheckpointAlgorithm<M> algorithm;
  private final CheckpointMeters meters = new CheckpointMeters();
  private final ServiceJournal services;
  private final long[] stoodPicos;
  private final EventHandler redelivered = this::redelivered;
  private final List<NodeCheckpoints<M>> nodes = new ArrayList<>();
  private final long[] arrivalStamps;
  private final Recovery recovery;
  private int usableSinceDiscard;
  private final Starvation starvation;
  private int lastSharer = NOBODY;
  private long lastSharedStamp;
  private final Idleness idleness = new Idleness();

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
    this.services =
        new ServiceJournal(machine.nodes(), replay.processes(), machine::nextTransmission);
    this.stoodPicos = new long[machine.nodes()];
    for (int node = 0; node < machine.nodes(); node++) {
      nodes.add(new NodeCheckpoints<>(this, node));
    }
    this.recovery = new Recovery(this);
    this.starvation = new Starvation(this);
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
    return new ProgramRollback(replay, memory, references, journal, services);
  }

  /** Starts the algorithm on all nodes, for the first time or anew. */
  void begin() {
    lastSharer = NOBODY;
    starvation.begin();
    nodes.forEach(NodeCheckpoints::begin);
  }

  /** A checkpoint counts: when each node may have a new one, old ones are not needed any more. */
  void noteUsable() {
    usableSinceDiscard++;
    if (usableSinceDiscard >= nodes.size()) {
      usableSinceDiscard = 0;
      discard(algorithm.recoveryLine(new AllCrashed()));
    }
  }

  /** What is older than a line is discarded: nobody goes back behind it. */
  private void discard(RecoveryLine line) {
    line.states().forEach(state -> nodes.get(state.node()).discardBefore(state));
    IntToLongFunction marks = node -> line.of(node).mark();
    journal.settle(marks, machine.unitBytes() / Long.BYTES);
    services.prune(marks);
  }

  /** What is left when every node has crashed. */
  private final class AllCrashed implements StableStorage {
    @Override
    public int nodes() {
      return nodes.size();
    }

    @Override
    public List<Checkpoint> checkpoints(int node) {
      return checkpointsOf(node);
    }

    @Override
    public Checkpoint present(int node) {
      return stateOf(node);
    }
  }

  /** The checkpoints of a node that count, the oldest first. */
  List<Checkpoint> checkpointsOf(int node) {
    return nodes.get(node).usable().stream().map(NodeImage::facts).toList();
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

  ServiceJournal services() {
    return services;
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
    starvation.step();
    if (idleness.isIdleAt(machine.nowPicos())) {
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
  public void sent(int node, int destination, long sequence, Message message, int bytes) {
    if (message instanceof CheckpointMessage) {
      return;
    }
    nodes.get(node).noteSent(sequence, message, bytes);
    if (message instanceof IpcMessage) {
      services.sent(destination, machine.envelopes().shared(node, message, sequence));
    }
  }

  @Override
  public void received(int node, Envelope envelope) {
    if (!(envelope.message() instanceof CheckpointMessage)) {
      busyUntil(machine.nowPicos());
      services.received(node, envelope);
      nodes.get(node).noteReceived(envelope);
      machine.monitor().messageReceived(machine, envelope.sender(), node, envelope.sequence());
    }
  }

  @Override
  public void ignored(int node, Envelope envelope) {
    services.received(node, envelope);
    nodes.get(node).noteIgnored();
  }

  /** Gives what services have sent, and nobody has received, to its receivers. */
  void redeliver() {
    for (ServiceJournal.Parcel parcel : services.underWay()) {
      Envelope envelope = parcel.envelope();
      nodes.get(envelope.sender()).noteSentBefore();
      Cpu cpu = machine.node(parcel.destination()).cpu();
      cpu.serve(0, redelivered, parcel.destination(), envelope);
    }
  }

  private void redelivered(long destination, @Nullable Object payload) {
    Envelope envelope = (Envelope) Objects.requireNonNull(payload);
    int node = (int) destination;
    received(node, envelope);
    machine.ipc().received(node, (IpcMessage) envelope.message(), envelope.sender());
  }

  @Override
  @SuppressWarnings("unchecked") // every node of a machine runs the same algorithm
  public void ordered(int node, CheckpointMessage message, int sender) {
    starvation.step();
    nodes.get(node).ordered((M) message, sender);
  }

  private int nodeOf(int process) {
    return replay.process(process).node().self();
  }

  private void influence(int sender, int node, long stamp) {
    if (sender != node && sender != NOBODY && !recovery.hasCrashed(node)) {
      if (!recovery.hasStopped()) {
        nodes.get(node).influenced(sender, nodes.get(sender).round());
      }
      nodes.get(node).remember(sender, stamp);
      machine.monitor().messageReceived(machine, sender, node, stamp);
    }
  }

  /** What a process does may depend on all that others did to what they share. */
  @Override
  public void sharing(int process) {
    influence(lastSharer, nodeOf(process), lastSharedStamp);
    lastSharer = nodeOf(process);
    lastSharedStamp = machine.nextTransmission();
  }

  @Override
  public void busyUntil(long picos) {
    idleness.busyUntil(picos);
  }

  @Override
  public void telling(int node, ServiceJournal.Input input) {
    busyUntil(machine.nowPicos());
    services.telling(node, clockPicos(node), input);
  }

  /** What the clock of the services of a node shows. */
  long clockPicos(int node) {
    return machine.nowPicos() - stoodPicos[node];
  }

  /** The clock of the services of a node goes on from what it showed. */
  void setClock(int node, long picos) {
    stoodPicos[node] = machine.nowPicos() - picos;
  }

  @Override
  public long stoodPicos(int node) {
    return stoodPicos[node];
  }

  @Override
  public long told(LongSupplier answer) {
    return services.told(answer);
  }

  @Override
  public long toldAgain() {
    return services.toldAgain();
  }

  @Override
  public long clockPicosAgain() {
    return services.clockPicosAgain();
  }

  @Override
  public void answering(int process, Response answer) {
    busyUntil(machine.nowPicos());
    influence(lastSharer, nodeOf(process), lastSharedStamp);
    services.answered(process, answer);
  }

  @Override
  public void arriving(int process) {
    busyUntil(machine.nowPicos());
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
    busyUntil(machine.nowPicos());
    nodes.get(nodeOf(process)).faultEnded();
  }

  @Override
  public RunResult measured(RunResult result) {
    return meters.addTo(result);
  }
}
