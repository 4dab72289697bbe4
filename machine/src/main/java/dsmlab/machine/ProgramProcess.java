package dsmlab.machine;

import dsmlab.program.AnswerLog;
import dsmlab.program.Coroutine;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.systemv.Signal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One process of an executed program: what it wants and how far it is. */
final class ProgramProcess implements Scheduled {

  /** Its own time while it runs ahead, and the time up to which it may. */
  long clockPicos;

  long horizonPicos;

  /** How many loads it has made since it did anything else that others can see. */
  long loads;

  private final int index;
  private Node<?> node;
  private final NodePrograms programs;
  private final AddressSpace addresses = new AddressSpace();
  private WordView view = WordView.LITTLE;
  private @Nullable Coroutine coroutine;
  private @Nullable Request request;
  private @Nullable Response answer;
  private @Nullable Signal signal;
  private long owedPicos;
  private long waitingSincePicos;
  private boolean synchronised;
  private boolean released;
  private boolean crashed;
  private @Nullable Reference awaited;
  private @Nullable Speculation speculation;
  private long awaitedSincePicos;
  private long lastStore;
  private @Nullable AnswerLog log;
  private int calls;
  private int barriers;
  private long references;
  private boolean exited;

  ProgramProcess(int index, Node<?> node, NodePrograms programs) {
    this.index = index;
    this.node = node;
    this.programs = programs;
  }

  /** Gives it what it executes. */
  void executes(Coroutine process) {
    coroutine = process;
  }

  /** Gives it what it executes, with a log of its answers. */
  void executes(Coroutine process, AnswerLog answers) {
    coroutine = process;
    log = answers;
  }

  /** Executes it again up to where it was after some answers. */
  void executesAgain(Coroutine process, AnswerLog answers) {
    close();
    executes(process, answers);
    answer = null;
    request = process.start();
  }

  /** Its answers, where they are kept. */
  AnswerLog log() {
    return Objects.requireNonNull(log);
  }

  /** It runs past a read fault from now on, or no longer. */
  void speculate(@Nullable Speculation past) {
    speculation = past;
  }

  /** What it does past a read fault, or null. */
  @Nullable Speculation speculation() {
    return speculation;
  }

  /** What a checkpoint has to hold of it. */
  ProcessImage image() {
    AnswerLog known = Objects.requireNonNull(log);
    long storing = awaited != null && awaited.access() == Access.WRITE ? awaited.value() : 0;
    long owed = owedPicos + Math.max(0, programs.remainingPicos(this));
    return new ProcessImage(
        known.size(),
        answer,
        calls,
        barriers,
        references,
        storing,
        awaitedSincePicos,
        exited,
        owed);
  }

  /** Its answers up to an image of it. */
  AnswerLog answersUpTo(ProcessImage image) {
    return Objects.requireNonNull(log).prefix(image.answers());
  }

  /** Becomes what it was; what it executes has been given to it anew. */
  void goBackTo(ProcessImage image) {
    if (image.pending() != null) {
      answer(image.pending());
    }
    calls = image.calls();
    barriers = image.barriers();
    references = image.references();
    exited = image.exited();
    settleOn(image);
  }

  /** Goes on from where it is, on a node that is new. */
  void settleOn(ProcessImage image) {
    awaited = null;
    signal = null;
    synchronised = false;
    released = false;
    crashed = false;
    owedPicos = image.owedPicos();
    lastStore = image.storing();
    awaitedSincePicos = image.storingSincePicos();
  }

  /** The store that it waited for when the machine went back, or 0. */
  long lastStore() {
    return lastStore;
  }

  /** When it made that. */
  long lastStorePicos() {
    return awaitedSincePicos;
  }

  /** Its node has been replaced by another of the same number. */
  void moveTo(Node<?> fresh) {
    node = fresh;
    addresses.clear();
  }

  /** How many of its System V calls have been answered. */
  int calls() {
    return calls;
  }

  void countCall() {
    calls++;
  }

  /** How many barriers it has passed. */
  int barriers() {
    return barriers;
  }

  void countBarrier() {
    barriers++;
  }

  /** How many of its references have been performed. */
  long references() {
    return references;
  }

  void countReference() {
    references++;
  }

  /** The system knows that it has ended. */
  void exit() {
    exited = true;
  }

  boolean exited() {
    return exited;
  }

  @Override
  public int index() {
    return index;
  }

  Node<?> node() {
    return node;
  }

  NodePrograms programs() {
    return programs;
  }

  /** Says how its machine reads numbers. */
  void sees(WordView ofMachine) {
    view = ofMachine;
  }

  WordView view() {
    return view;
  }

  AddressSpace addresses() {
    return addresses;
  }

  /** What it wants next, which is known only when it has gone on after its last answer. */
  Request request() {
    Request known = request;
    if (known == null) {
      known = proceed();
      request = known;
    }
    return known;
  }

  private Request proceed() {
    if (coroutine == null) {
      throw new IllegalStateException("process %d executes nothing".formatted(index));
    }
    Response given = answer;
    answer = null;
    return given == null ? coroutine.start() : coroutine.resume(given);
  }

  /** Its request has been answered; it goes on when it has the processor. */
  void answer(Response given) {
    answer = given;
    request = null;
  }

  /** Whether it waits for an answer that has not come. */
  boolean unanswered() {
    return request != null;
  }

  void owe(long picos) {
    owedPicos += picos;
  }

  @Override
  public long takeOwedPicos() {
    long owed = owedPicos;
    owedPicos = 0;
    return owed;
  }

  /** What it has written is there for those that it lets go on. */
  void noteReleased() {
    released = true;
  }

  boolean takeReleased() {
    boolean taken = released;
    released = false;
    return taken;
  }

  void noteSynchronised() {
    synchronised = true;
  }

  boolean takeSynchronised() {
    boolean taken = synchronised;
    synchronised = false;
    return taken;
  }

  void waitSince(long nowPicos) {
    waitingSincePicos = nowPicos;
  }

  long waitingSincePicos() {
    return waitingSincePicos;
  }

  /** It waits for a reference to be performed. */
  void await(Reference reference, long nowPicos) {
    awaited = reference;
    awaitedSincePicos = nowPicos;
  }

  /** Whether it waits for a reference to be performed. */
  boolean faulting() {
    return awaited != null;
  }

  /** A reference has been performed: whether it is the one it waits for, which it then does not. */
  boolean got(Reference reference) {
    boolean wanted = reference.equals(awaited);
    if (wanted) {
      awaited = null;
    }
    return wanted;
  }

  /** It waits no longer; where it wanted to refer to. */
  long giveUp() {
    long address = awaited == null ? 0 : awaited.address();
    awaited = null;
    return address;
  }

  /** It gets a signal at its next memory access. */
  void signal(Signal sent) {
    signal = sent;
  }

  boolean signalled() {
    return signal != null;
  }

  @Nullable Signal takeSignal() {
    Signal taken = signal;
    signal = null;
    return taken;
  }

  /** It ends with its node. */
  void crash() {
    crashed = true;
    close();
  }

  /** Whether it has ended with its node. */
  boolean crashed() {
    return crashed;
  }

  /** Whether it has ended. */
  boolean ended() {
    return crashed
        || (speculation == null
            && (request instanceof Request.Ended || request instanceof Request.Killed));
  }

  /** Ends what it executes wherever it is. */
  void close() {
    if (coroutine != null) {
      coroutine.close();
    }
  }
}
