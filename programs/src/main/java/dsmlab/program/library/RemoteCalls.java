package dsmlab.program.library;

import static dsmlab.systemv.SystemV.IPC_CREAT;
import static dsmlab.systemv.SystemV.IPC_DIPC;
import static dsmlab.systemv.SystemV.SEM_UNDO;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.Msgbuf;
import dsmlab.systemv.Sembuf;
import java.util.List;

/** One process makes System V objects, the last one calls the system about them again and again. */
final class RemoteCalls implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "calls",
          "The first process makes a set of semaphores and a message queue; the last one makes one"
              + " kind of call about them again and again, so that its time can be told.",
          "dsmlab",
          List.of(
              Parameter.choice(
                  "call",
                  List.of("semop", "semop-undo", "message", "semget"),
                  "What is done each time: semop, one with SEM_UNDO, msgsnd and msgrcv, or the"
                      + " look-up of a key."),
              Parameter.integer("calls", 100, 1, "How often."),
              Parameter.integer("messageBytes", 1024, 0, 8192, "The bytes of a message.")),
          RemoteCalls::new);

  private static final int KEY = 0xca11;
  private static final int FLAGS = IPC_CREAT | IPC_DIPC | 0666;

  private final String call;
  private final int calls;
  private final int messageBytes;

  private RemoteCalls(Settings settings) {
    this.call = settings.text("call");
    this.calls = settings.integer("calls");
    this.messageBytes = settings.integer("messageBytes");
  }

  @Override
  public Object run(ProcessView process) {
    if (process.index() == 0) {
      process.semget(KEY, 1, FLAGS);
      process.msgget(KEY, FLAGS);
    }
    process.barrier();
    if (process.index() == process.processes() - 1) {
      callAgainAndAgain(process);
    }
    process.barrier();
    return NOTHING;
  }

  private void callAgainAndAgain(ProcessView process) {
    int semaphores = process.semget(KEY, 1, IPC_DIPC | 0666);
    int queue = process.msgget(KEY, IPC_DIPC | 0666);
    for (int done = 0; done < calls; done++) {
      switch (call) {
        case "semop" -> process.semop(semaphores, new Sembuf(0, 1));
        case "semop-undo" -> process.semop(semaphores, new Sembuf(0, 1, SEM_UNDO));
        case "message" -> sendAndReceive(process, queue, done);
        default -> process.semget(KEY, 1, IPC_DIPC | 0666);
      }
    }
  }

  private void sendAndReceive(ProcessView process, int queue, int number) {
    process.msgsnd(queue, new Msgbuf(1 + number, new byte[messageBytes]), 0);
    process.msgrcv(queue, messageBytes, 0, 0);
  }

  @Override
  public Object expected(int process, int processes) {
    return NOTHING;
  }
}
