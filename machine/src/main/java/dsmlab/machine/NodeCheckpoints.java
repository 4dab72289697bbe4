package dsmlab.machine;

import dsmlab.checkpoint.Checkpoint;
import dsmlab.checkpoint.CheckpointCosts;
import dsmlab.checkpoint.CheckpointHost;
import dsmlab.checkpoint.CheckpointMessage;
import dsmlab.checkpoint.CheckpointNode;
import dsmlab.protocol.Message;
import dsmlab.protocol.MessageKind;
import dsmlab.sim.EventHandler;
import dsmlab.systemv.service.IpcMessage;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The checkpoints of one node: the host of its algorithm. */
final class NodeCheckpoints<M extends CheckpointMessage> implements CheckpointHost<M> {

  private static final long NEVER_SENT = -1;

  private final ClusterCheckpoints<M> cluster;
  private final Machine machine;
  private final int self;
  private final CheckpointCosts costs;
  private final CheckpointMeters meters;
  private final List<NodeImage> usable = new ArrayList<>();
  private final BitSet recorded = new BitSet();
  private final LongArrayList lastReceived;
  private final EventHandler begin = this::begin;
  private final EventHandler timerCame = this::timerCame;
  private final EventHandler timerServed = this::timerServed;
  private final EventHandler frozen = this::frozen;
  private final EventHandler stood = this::stood;
  private final EventHandler written = this::written;
  private final EventHandler channelsWritten = this::channelsWritten;
  private final EventHandler saved = this::saved;
  private @Nullable CheckpointNode<M> algorithm;
  private @Nullable NodeImage pending;
  private boolean awaitsFrozen;
  private boolean frozenByAlgorithm;
  private int stands;
  private long standsSincePicos;
  private long beganPicos;
  private long round;

  /** How often all that was under way was given up. */
  private long life;

  private long sent;
  private long received;
  private long sentBytes;
  private long lastLogged = NEVER_SENT;

  NodeCheckpoints(ClusterCheckpoints<M> cluster, int self) {
    this.cluster = cluster;
    this.machine = cluster.machine();
    this.self = self;
    this.costs = cluster.costs();
    this.meters = cluster.meters();
    this.lastReceived = new LongArrayList();
    for (int node = 0; node < machine.nodes(); node++) {
      lastReceived.add(NEVER_SENT);
    }
    usable.add(beginning());
  }

  private NodeImage beginning() {
    List<ProcessImage> processes =
        cluster.processesOf(self).stream().map(_ -> ProcessImage.BEGINNING).toList();
    Checkpoint facts = new Checkpoint(self, 0, 0, 0, lastReceived);
    return new NodeImage(facts, processes, 0, 0, 0);
  }

  /** Starts the algorithm, at the beginning of the run or after a recovery. */
  void begin() {
    algorithm = cluster.algorithm().node(this);
    round = lastRound();
    machine.node(self).cpu().serve(0, begin, life, this);
  }

  private void begin(long ofLife, @Nullable Object unused) {
    algorithm().onBegin();
  }

  private CheckpointNode<M> algorithm() {
    return Objects.requireNonNull(algorithm);
  }

  /** Nothing that was under way matters any more. */
  void abandon() {
    accountForStanding();
    life++;
    pending = null;
    recorded.clear();
    awaitsFrozen = false;
    frozenByAlgorithm = false;
    stands = 0;
    sent = 0;
    received = 0;
  }

  /** What the machine can go back to, the oldest first. */
  List<NodeImage> usable() {
    return usable;
  }

  /** Discards what is older than a checkpoint that counts. */
  void discardBefore(Checkpoint state) {
    usable.removeIf(image -> image.facts().mark() < state.mark());
  }

  /** The last checkpoint that counts. */
  NodeImage last() {
    return usable.getLast();
  }

  /** The last round that it has begun to save. */
  long round() {
    return round;
  }

  /** What has come from other nodes up to now. */
  LongList lastReceived() {
    return lastReceived;
  }

  /**
   * Goes back to a checkpoint.
   *
   * @return how many later ones are void
   */
  int goBackTo(Checkpoint state) {
    int before = usable.size();
    usable.removeIf(image -> image.facts().mark() > state.mark());
    for (int node = 0; node < lastReceived.size(); node++) {
      lastReceived.set(node, state.lastReceived().getLong(node));
    }
    sentBytes = 0;
    return before - usable.size();
  }

  /**
   * A node that did not have to go back saves itself while the others do, so that nobody will ever
   * go back behind the line.
   */
  Checkpoint keep(List<ProcessImage> processes, long clockPicos) {
    round++;
    long nowPicos = machine.nowPicos();
    Checkpoint facts =
        new Checkpoint(self, round, nowPicos, machine.nextTransmission(), lastReceived);
    long pages = cluster.journal().pagesOf(self, 0);
    NodeImage image = new NodeImage(facts, processes, imageBytes(pages), nowPicos, clockPicos);
    usable.add(image);
    meters.checkpoints++;
    meters.bytes += image.bytes();
    machine.monitor().checkpointSaved(machine, facts, Saving.COPIED);
    return facts;
  }

  /** What the states of all nodes hold has become part of the memory of each. */
  void dependOn(List<Checkpoint> line) {
    for (Checkpoint state : line) {
      if (state.node() != self) {
        remember(state.node(), state.mark() - 1);
      }
    }
  }

  /** What is written of the node with so many pages. */
  long imageBytes(long pages) {
    return pages * machine.unitBytes()
        + (long) cluster.processesOf(self).size() * costs.processBytes();
  }

  void ordered(M message, int sender) {
    algorithm().onMessage(sender, message);
  }

  /** A message leaves; those that reach several nodes at once have one number. */
  void noteSent(long sequence, Message message, int bytes) {
    sent++;
    boolean matters = message.kind() == MessageKind.PAGE || message instanceof IpcMessage;
    if (matters && sequence != lastLogged) {
      lastLogged = sequence;
      sentBytes += bytes;
    }
  }

  /** A message has left before the machine has gone back, and arrives now. */
  void noteSentBefore() {
    sent++;
  }

  void noteReceived(Envelope envelope) {
    received++;
    remember(envelope.sender(), envelope.sequence());
    if (pending != null && recorded.get(envelope.sender())) {
      pending.addChannel(envelope.bytes());
    }
  }

  void noteIgnored() {
    received++;
  }

  /** What happened at another node reaches this one without a message. */
  void influenced(int sender, long senderRound) {
    algorithm().onInfluence(sender, senderRound);
  }

  /** What comes without a message may overtake those that are on their way. */
  void remember(int sender, long number) {
    lastReceived.set(sender, Math.max(lastReceived.getLong(sender), number));
  }

  /** A fault of the node has ended, perhaps the last one. */
  void faultEnded() {
    if (awaitsFrozen) {
      machine.node(self).cpu().serve(0, frozen, life, this);
    }
  }

  @Override
  public int self() {
    return self;
  }

  @Override
  public int nodes() {
    return machine.nodes();
  }

  @Override
  public long lastRound() {
    return last().facts().round();
  }

  @Override
  public long intervalPicos() {
    return costs.intervalPicos();
  }

  @Override
  public void send(int destination, M message) {
    machine.node(self).sendOrder(destination, message);
  }

  @Override
  public void setTimer(long delayPicos, int purpose) {
    // counts from the time at which the processes have the processor again
    long atPicos = machine.node(self).cpu().work(0) + delayPicos;
    machine.simulator().scheduleAt(self, atPicos, timerCame, life, purpose);
  }

  private void timerCame(long ofLife, @Nullable Object purpose) {
    if (ofLife == life && !cluster.allEnded()) {
      Object payload = Objects.requireNonNull(purpose);
      machine.node(self).cpu().serve(0, timerServed, ofLife, payload);
    }
  }

  private void timerServed(long ofLife, @Nullable Object purpose) {
    int what = (Integer) Objects.requireNonNull(purpose);
    cluster.requireProgress();
    algorithm().onTimer(what);
  }

  @Override
  public void freeze() {
    if (!frozenByAlgorithm) {
      frozenByAlgorithm = true;
      beganPicos = machine.nowPicos();
      machine.node(self).cpu().work(costs.freezePicos());
      stand();
    }
    awaitsFrozen = true;
    faultEnded();
  }

  private void frozen(long ofLife, @Nullable Object unused) {
    if (awaitsFrozen && cluster.standsStill(self)) {
      awaitsFrozen = false;
      algorithm().onFrozen();
    }
  }

  @Override
  public void thaw() {
    awaitsFrozen = false;
    if (frozenByAlgorithm) {
      frozenByAlgorithm = false;
      goOn();
    }
  }

  private void stand() {
    if (stands == 0) {
      standsSincePicos = machine.nowPicos();
    }
    stands++;
    cluster.programsOf(self).freeze();
  }

  private void goOn() {
    if (stands == 1) {
      accountForStanding();
    }
    stands--;
    cluster.programsOf(self).thaw();
  }

  private void accountForStanding() {
    if (stands > 0) {
      long forPicos = machine.nowPicos() - standsSincePicos;
      meters.blockedPicos += forPicos * cluster.livingOf(self);
      standsSincePicos = machine.nowPicos();
    }
  }

  @Override
  public long sent() {
    return sent;
  }

  @Override
  public long received() {
    return received;
  }

  @Override
  public void save(long ofRound, Saving saving) {
    round = ofRound;
    long since = costs.incremental() ? last().facts().mark() : 0;
    long pages = cluster.journal().pagesOf(self, since);
    NodeImage image = image(imageBytes(pages), saving);
    pending = image;
    recorded.clear();
    long standPicos = standPicos(image.bytes(), pages, saving);
    stand();
    long nowPicos = machine.nowPicos();
    machine.simulator().scheduleAt(self, nowPicos + standPicos, stood, life, this);
    long stablePicos =
        saving == Saving.BLOCKING ? standPicos : standPicos + costs.writePicos(image.bytes());
    machine.simulator().scheduleAt(self, nowPicos + stablePicos, written, 0, image);
    machine.recent().add(nowPicos, self, "saves itself in round", ofRound, saving);
    machine.monitor().checkpointSaved(machine, image.facts(), saving);
    if (machine.monitor().watches()) {
      cluster.journal().pagesWrittenBy(self, since).forEach(this::tellPage);
    }
  }

  private void tellPage(long page) {
    ProgramMemory memory = cluster.replay().memory();
    LongList stored = memory.versionsStored(page, machine.unitBytes() / Long.BYTES);
    machine.monitor().pageSaved(machine, self, page, memory.versionsOn(self, page), stored);
  }

  private NodeImage image(long ownBytes, Saving saving) {
    List<ProcessImage> processes =
        cluster.processesOf(self).stream().map(ProgramProcess::image).toList();
    long bytes = ownBytes;
    if (saving == Saving.LOGGED) {
      bytes += sentBytes;
      sentBytes = 0;
    }
    long nowPicos = machine.nowPicos();
    Checkpoint facts =
        new Checkpoint(self, round, nowPicos, machine.nextTransmission(), lastReceived);
    return new NodeImage(
        facts,
        processes,
        bytes,
        frozenByAlgorithm ? beganPicos : nowPicos,
        cluster.clockPicos(self));
  }

  private long standPicos(long bytes, long pages, Saving saving) {
    if (saving == Saving.BLOCKING) {
      return costs.blockingPicos(bytes, pages);
    }
    long picos = costs.copyPicos(bytes, pages);
    machine.node(self).cpu().work(picos);
    return picos;
  }

  private void stood(long ofLife, @Nullable Object unused) {
    if (ofLife == life) {
      goOn();
    }
  }

  private void written(long unused, @Nullable Object image) {
    if (image == pending) {
      machine.node(self).cpu().serve(0, saved, 0, Objects.requireNonNull(image));
    }
  }

  private void saved(long unused, @Nullable Object image) {
    if (image == pending) {
      ((NodeImage) Objects.requireNonNull(image)).stabilise();
      useWhenReady();
      algorithm().onSaved(round);
    }
  }

  @Override
  public void record(int sender) {
    recorded.set(sender);
  }

  @Override
  public void stopRecording(int sender) {
    recorded.clear(sender);
  }

  @Override
  public void complete() {
    NodeImage image = pending;
    if (image != null) {
      long atPicos = machine.nowPicos() + costs.writePicos(image.channelBytes());
      machine.simulator().scheduleAt(self, atPicos, channelsWritten, 0, image);
    }
  }

  private void channelsWritten(long unused, @Nullable Object image) {
    if (image == pending) {
      ((NodeImage) Objects.requireNonNull(image)).complete();
      useWhenReady();
    }
  }

  private void useWhenReady() {
    NodeImage image = Objects.requireNonNull(pending);
    if (image.isUsable()) {
      usable.add(image);
      pending = null;
      meters.checkpoints++;
      meters.bytes += image.bytes();
      meters.timePicos += machine.nowPicos() - image.beganPicos();
      algorithm().onUsable(image.facts().round());
      cluster.noteUsable();
    }
  }
}
