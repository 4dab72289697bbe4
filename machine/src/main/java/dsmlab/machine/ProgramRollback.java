package dsmlab.machine;

import dsmlab.checkpoint.RecoveryLine;
import dsmlab.program.AnswerLog;
import dsmlab.program.Request;
import dsmlab.program.Response;
import dsmlab.systemv.Answer;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Brings the processes of a program, the memory and the System V objects back to a line. */
final class ProgramRollback {

  private final ProgramReplay replay;
  private final Machine machine;
  private final ProgramMemory memory;
  private final ProgramReferences references;
  private final StoreJournal journal;
  private final CallHistory calls;
  private boolean doingAgain;

  ProgramRollback(
      ProgramReplay replay,
      ProgramMemory memory,
      ProgramReferences references,
      StoreJournal journal,
      CallHistory calls) {
    this.replay = replay;
    this.machine = replay.machine();
    this.memory = memory;
    this.references = references;
    this.journal = journal;
    this.calls = calls;
  }

  /** Whether System V objects are being brought back to what they were, by calls made again. */
  boolean doingAgain() {
    return doingAgain;
  }

  /**
   * Goes back to a line, of which the stores have been undone already.
   *
   * @param goesBack which nodes do; the processes of the others go on from where they are
   * @param images the processes of each node
   * @param line the states of the nodes
   */
  void goBack(IntPredicate goesBack, List<List<ProcessImage>> images, RecoveryLine line) {
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
    goBackInSystem();
    answerWhatWasUnderWay();
    machine.progress().made();
    replay.all().stream()
        .filter(process -> !process.exited())
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

  /** Brings System V objects to what they were by doing all again that the line knows of. */
  private void goBackInSystem() {
    calls.goBack(
        process -> replay.process(process).calls(), process -> replay.process(process).exited());
    ClusterServices services = replay.serveAnew();
    calls.beginAgain();
    doingAgain = true;
    for (CallHistory.Entry entry : calls.entries()) {
      services.doAgain(replay.process(entry.process()), entry.call());
    }
    doingAgain = false;
  }

  /** The answer to a call that was made again: it must be what it was. */
  void answered(int process, Answer answer) {
    Answer known = calls.answerAgain(process);
    if (!answer.equals(known)) {
      throw machine.failure(
          "System V objects do not come back: process %d was answered %s and is now answered %s"
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
      case Request.SystemCall _ -> answerCall(process);
      case Request.Store store -> answerStore(process, store);
      default -> {}
    }
  }

  private void answerCall(ProgramProcess process) {
    @Nullable Answer answer = calls.answerTo(process.index(), process.calls());
    if (answer != null) {
      process.answer(new Response.Called(answer));
      process.countCall();
      process.noteSynchronised();
    }
  }

  private void answerStore(ProgramProcess process, Request.Store store) {
    long version = process.lastStore();
    if (version != 0 && journal.hasPerformed(version)) {
      references.performedBefore(process, store, version);
    }
  }
}
