package dsmlab.program.library;

import dsmlab.program.GaveUp;
import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCallFailed;
import dsmlab.vgroup.GroupError;
import dsmlab.vgroup.VMessage;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A counter with a copy at every replica. A send to a group may miss some members: clients collect
 * the replies and send once more to each replica that was silent, and replicas recognise what they
 * have done. So all copies are the same at the end, although nothing orders the additions.
 */
final class ReplicatedCounter implements Program {

  static final ProgramDescriptor DESCRIPTOR =
      new ProgramDescriptor(
          "replicated-counter",
          "Clients add to a counter by sends to the group of its replicas, and once more to each"
              + " replica that did not reply. The id of the group is told in shared memory.",
          "Cheriton and Zwaenepoel, ACM TOCS 3(2), 1985: applications",
          List.of(
              Parameter.integer("replicas", 2, 1, "Replicas; all others are clients."),
              Parameter.integer("additions", 10, 1, "Additions of each client."),
              Parameter.duration("patience", "20ms", "How long a client waits for each reply."),
              Parameter.duration("work", "0.1ms", "Time of an addition.")),
          2,
          ReplicatedCounter::new);

  private static final int KEY = 0x7663;
  private static final int LEADER = 0;
  private static final long STOP = -1;
  private static final int TRIES_MAX = 20;
  private static final Duration IDLE_MAX = Duration.ofSeconds(100);

  private final int replicas;
  private final int additions;
  private final Duration patience;
  private final long workPicos;

  private ReplicatedCounter(Settings settings) {
    this.replicas = settings.integer("replicas");
    this.additions = settings.integer("additions");
    this.patience = Duration.ofNanos(settings.picos("patience") / 1000);
    this.workPicos = settings.picos("work");
  }

  /** At least one process is a client. */
  private int replicas(int processes) {
    return Math.min(replicas, processes - 1);
  }

  @Override
  public Object run(ProcessView process) {
    try {
      return count(process);
    } catch (GroupCallFailed failed) {
      return new GaveUp(String.valueOf(failed.getMessage()));
    }
  }

  private Object count(ProcessView process) {
    int group = assemble(process);
    if (process.index() < replicas(process.processes())) {
      return replicate(process);
    }
    BitSet behind = new BitSet();
    for (int number = 0; number < additions; number++) {
      behind.or(add(process, group, number));
    }
    for (int replica = 0; replica < replicas(process.processes()); replica++) {
      long lacks = behind.get(replica) ? 1 : 0;
      insist(process, new VMessage(STOP, process.index(), lacks, 0), replica);
    }
    return behind.isEmpty() ? NOTHING : new GaveUp("no answer came from replicas " + behind);
  }

  /** The leader makes the group and tells its id; the other replicas join. */
  private int assemble(ProcessView process) {
    SharedWords id = SharedWords.attach(process, KEY, 1);
    if (process.index() == LEADER) {
      id.word(0, process.createGroup());
    }
    process.barrier();
    int group = Math.toIntExact(id.word(0));
    if (process.index() != LEADER && process.index() < replicas(process.processes())) {
      process.joinGroup(group);
    }
    process.barrier();
    id.release();
    return group;
  }

  /** Adds at every replica; returns those that do not answer, however often they are asked. */
  private BitSet add(ProcessView process, int group, int number) {
    VMessage addition = new VMessage(process.index(), number, amount(process.index(), number), 0);
    int members = replicas(process.processes());
    BitSet silent = new BitSet();
    silent.set(0, members);
    try {
      process
          .send(addition, group, members, patience)
          .forEach(reply -> silent.clear(reply.replier()));
    } catch (GroupCallFailed nobody) {
      // all of them are asked one by one
    }
    BitSet behind = new BitSet();
    silent.stream().filter(replica -> !insist(process, addition, replica)).forEach(behind::set);
    return behind;
  }

  /** Sends until there is an answer, that it has crashed or ended included; false without any. */
  private static boolean insist(ProcessView process, VMessage message, int replica) {
    for (int tries = 0; tries < TRIES_MAX; tries++) {
      try {
        process.send(message, replica);
        return true;
      } catch (GroupCallFailed failure) {
        if (failure.error() == GroupError.NO_PROCESS) {
          return true;
        }
      }
    }
    return false;
  }

  private Object replicate(ProcessView process) {
    int clients = process.processes() - replicas(process.processes());
    Set<VMessage> known = new HashSet<>();
    long counter = 0;
    boolean complete = true;
    Set<VMessage> stopped = new HashSet<>();
    while (stopped.size() < clients) {
      GroupAnswer.Received next = process.receive(IDLE_MAX);
      VMessage message = next.message();
      if (message.first() == STOP) {
        stopped.add(message);
        complete &= message.third() == 0;
      } else if (known.add(message)) {
        process.computePicos(workPicos);
        counter += message.third();
      }
      process.reply(message, next.sender());
    }
    return complete ? counter : new GaveUp("an addition did not reach it");
  }

  private static long amount(int client, int number) {
    return 1 + (31L * client + 17L * number) % 100;
  }

  @Override
  public Object expected(int process, int processes) {
    if (process >= replicas(processes)) {
      return NOTHING;
    }
    long counter = 0;
    for (int client = replicas(processes); client < processes; client++) {
      for (int number = 0; number < additions; number++) {
        counter += amount(client, number);
      }
    }
    return counter;
  }
}
