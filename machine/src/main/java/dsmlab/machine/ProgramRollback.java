package dsmlab.machine;

import dsmlab.checkpoint.RecoveryLine;
import dsmlab.program.AnswerLog;
import dsmlab.program.Request;
import dsmlab.program.Response;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Brings the processes of a program, the memory and the services back to a line. */
final class ProgramRollback {

  private final ProgramReplay replay;
  private final Machine machine;
  private final ProgramMemory memory;
  private final ProgramReferences references;
  private final StoreJournal journal;
  private final ServiceJournal services;

  /** Which processes wait for the answer to a call. */
  private final BitSet calling = new BitSet();

  private final int[] answeredAgain;
  private boolean tellingAgain;

  ProgramRollback(
      ProgramReplay replay,
      ProgramMemory memory,
      ProgramReferences references,
      StoreJournal journal,
      ServiceJournal services) {
    this.replay = replay;
    this.machine = replay.machine();
    this.memory = memory;
    this.references = references;
    this.journal = journal;
    this.services = services;
    this.answeredAgain = new int[replay.processes()];
  }

  /** Whether services are being brought back to what they were. */
  boolean tellingAgain() {
    return tellingAgain;
  }

  /**
   * Goes back to a line, of which the stores have been undone already.
   *
   * @param goesBack which nodes do; the processes of the others go on from where they are
   * @param images the processes of each node
   * @param marks how far each node goes on from what it was
   * @param line the states of the nodes
   */
  void goBack(
      IntPredicate goesBack,
      List<List<ProcessImage>> images,
      IntToLongFunction marks,
      RecoveryLine line) {
    memory.beginWithJournal(machine.unitBytes());
    for (int node = 0; node < machine.nodes(); node++) {
      machine.network().crashed(node);
      replay.programsOf(node).reset();
      machine.rebuild(node, replay.programsOf(node));
    }
    for (int node = 0; node < machine.nodes(); node++) {
      machine.network().restarted(node);
      goBack(replay.processesOf(node), images.get(node), goesBack.test(node));
    }
    replay.forgetWaiting();
    machine.monitor().recovered(machine, new Rollback(line, referencesKept(), memory::atBeginning));
    goBackInServices(marks);
    answerWhatWasUnderWay();
    machine.progress().made();
    replay.all().stream()
        .filter(process -> !process.exited() && !calling.get(process.index()))
        .forEach(process -> process.programs().ready(process));
  }

  private void goBack(List<ProgramProcess> processes, List<ProcessImage> images, boolean goesBack) {
    for (int i = 0; i < processes.size(); i++) {
      goBack(processes.get(i), images.get(i), goesBack);
    }
  }

  private void goBack(ProgramProcess process, ProcessImage image, boolean goesBack) {
    process.moveTo(machine.node(process.node().self()));
    if (goesBack) {
      AnswerLog answers = process.answersUpTo(image);
      process.executesAgain(replay.executedAgain(process, answers), answers);
      process.goBackTo(image);
    } else {
      process.settleOn(image);
    }
  }

  /** How many references of each process have been performed. */
  private List<Long> referencesKept() {
    return replay.all().stream().map(ProgramProcess::references).toList();
  }

  /** Brings services to what they were by telling them again all that the line knows of. */
  private void goBackInServices(IntToLongFunction marks) {
    services.goBack(marks, process -> replay.process(process).calls());
    calling.clear();
    Arrays.fill(answeredAgain, 0);
    ClusterServices fresh = replay.serveAnew();
    tellingAgain = true;
    services.tellAgain(fresh);
    tellingAgain = false;
    fresh.goOn();
  }

  /** A process has called, and waits. */
  void calling(int process) {
    calling.set(process);
  }

  /** A call is answered again, as it must be, or for the first time: what was on its way. */
  void answered(int index, Response answer) {
    calling.clear(index);
    ProgramProcess process = replay.process(index);
    int number = answeredAgain[index]++;
    if (number < process.calls()) {
      requireSame(index, services.answer(index, number), answer);
    } else {
      services.answered(index, answer);
      process.answer(answer);
      process.countCall();
      process.noteSynchronised();
    }
  }

  private void requireSame(int process, Response known, Response answer) {
    if (!answer.equals(known)) {
      throw machine.failure(
          "a service does not come back: process %d was answered %s and is now answered %s"
              .formatted(process, known, answer));
    }
  }

  /** What a process waited for may have been on its way to it when the line was cut. */
  private void answerWhatWasUnderWay() {
    int passed = replay.all().stream().mapToInt(ProgramProcess::barriers).max().orElse(0);
    for (ProgramProcess process : replay.all()) {
      if (process.unanswered()) {
        answerWhatWasUnderWay(process, passed);
      }
    }
  }

  private void answerWhatWasUnderWay(ProgramProcess process, int passed) {
    switch (process.request()) {
      case Request.Barrier _ when process.barriers() < passed -> {
        replay.passBarrier(process);
        process.noteSynchronised();
      }
      case Request.Store store -> answerStore(process, store);
      default -> {}
    }
  }

  private void answerStore(ProgramProcess process, Request.Store store) {
    long version = process.lastStore();
    if (version != 0 && journal.hasPerformed(version)) {
      references.performedBefore(process, store, version);
    }
  }
}
