package dsmlab.program.library;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCallFailed;
import dsmlab.vgroup.GroupIds;
import dsmlab.vgroup.VMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A client asks a group of servers, question by question. Servers are not told to stay together: a
 * question may miss some of them.
 */
final class GroupTime implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "group-time",
          "Process 0 asks a group of time servers and takes some of their replies; those who are no"
              + " servers are in groups of their own. No reply may be wrong or come twice, and no"
              + " server may be asked a question twice.",
          "Cheriton and Zwaenepoel, ACM TOCS 3(2), 1985: applications",
          List.of(
              Parameter.integer("questions", 20, 1, "Questions that the client asks."),
              Parameter.integer(
                  "members", 0, 0, "Servers; 0 makes all processes but the client servers."),
              Parameter.integer(
                  "replies", 0, 0, "Replies that the client waits for; 0: as many as servers."),
              Parameter.duration("patience", "50ms", "How long it waits for each further reply."),
              Parameter.duration("think", "10ms", "Time between two questions."),
              Parameter.duration("service", "0.1ms", "Time a server computes for a reply.")),
          2,
          GroupTime::new);

  private static final int CLIENT = 0;
  private static final int SERVERS = GroupIds.wellKnown(0);
  private static final long STOP = -1;

  /** Nobody stops a server whose client has crashed. */
  private static final Duration IDLE_MAX = Duration.ofSeconds(100);

  private final int questions;
  private final int members;
  private final int replies;
  private final Duration patience;
  private final long thinkPicos;
  private final long servicePicos;

  private GroupTime(Settings settings) {
    this.questions = settings.integer("questions");
    this.members = settings.integer("members");
    this.replies = settings.integer("replies");
    this.patience = Duration.ofNanos(settings.picos("patience") / 1000);
    this.thinkPicos = settings.picos("think");
    this.servicePicos = settings.picos("service");
  }

  private int servers(int processes) {
    return members == 0 ? processes - 1 : Math.min(members, processes - 1);
  }

  @Override
  public Object run(ProcessView process) {
    if (process.index() == CLIENT) {
      process.barrier();
      return ask(process);
    }
    int servers = servers(process.processes());
    process.joinGroup(
        process.index() <= servers ? SERVERS : GroupIds.wellKnown(process.index() - servers));
    process.barrier();
    return serve(process);
  }

  private Object ask(ProcessView process) {
    int wrong = 0;
    for (int question = 0; question < questions; question++) {
      wrong += wrongReplies(process, question);
      process.computePicos(thinkPicos);
    }
    for (int server = 1; server < process.processes(); server++) {
      stop(process, server);
    }
    return wrong;
  }

  private int wrongReplies(ProcessView process, int question) {
    int wanted = replies == 0 ? servers(process.processes()) : replies;
    int wrong = 0;
    Set<Integer> repliers = new HashSet<>();
    for (GroupAnswer.Replied reply : replies(process, question, wanted)) {
      boolean right = reply.message().equals(answer(question, reply.replier()));
      boolean server = reply.replier() > 0 && reply.replier() <= servers(process.processes());
      if (!right || !server || !repliers.add(reply.replier())) {
        wrong++;
      }
    }
    return wrong;
  }

  private List<GroupAnswer.Replied> replies(ProcessView process, int question, int wanted) {
    try {
      return process.send(VMessage.of(question), SERVERS, wanted, patience);
    } catch (GroupCallFailed nobody) {
      return List.of(); // counted as a failed send; the next question may fare better
    }
  }

  private static void stop(ProcessView process, int server) {
    try {
      process.send(VMessage.of(STOP), server);
    } catch (GroupCallFailed gone) {
      // it has crashed, or ends by itself when it has been idle for long
    }
  }

  private static VMessage answer(long question, int server) {
    return VMessage.of(question * 1000 + 7, server);
  }

  /** Serves until it is told to stop; how often it was asked what it had been asked before. */
  private Object serve(ProcessView process) {
    int repeated = 0;
    long last = -1;
    try {
      for (GroupAnswer.Received next = process.receive(IDLE_MAX);
          next.message().first() != STOP;
          next = process.receive(IDLE_MAX)) {
        long question = next.message().first();
        repeated += question <= last ? 1 : 0;
        last = question;
        process.computePicos(servicePicos);
        process.reply(answer(question, process.index()), next.sender());
      }
      process.reply(VMessage.of(STOP), CLIENT);
    } catch (GroupCallFailed idle) {
      return repeated; // the client is gone
    }
    return repeated;
  }

  @Override
  public Object expected(int process, int processes) {
    return 0;
  }
}
