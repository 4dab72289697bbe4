package dsmlab.machine;

import static dsmlab.systemv.SystemV.IPC_STAT;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Caller;
import dsmlab.systemv.Limits;
import dsmlab.systemv.SegmentMap;
import dsmlab.systemv.SystemVObjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random System V calls, each at a moment of its own, so far apart that one has ended, or waits,
 * before the next. A process that waits misses its turns. Each must be answered as one kernel
 * answers that all processes share; at the end the objects are removed, which wakes everybody.
 */
final class CallsInTurn implements Program {

  private static final String ROOT = "root";
  static final List<String> USERS = List.of("alice", "bob", ROOT, "alice", "bob");

  private static final String NONE = "no difference";
  private static final long TURN_PICOS = 50_000_000_000L;

  /** Fails, and lets the simulation catch up with a process that has run ahead of it. */
  private static final Call CATCH_UP = new Call.Msgctl(CallHandles.NOTHING, IPC_STAT, null);

  private final List<Turn> turns = new ArrayList<>();
  private final CallHandles handles = new CallHandles(USERS.size());
  private final OneKernel kernel;

  /** What a process does in its turn; without a call it ends, and root removes all objects. */
  private record Turn(int process, RandomCalls.Drawn drawn) {}

  CallsInTurn(long seed, int length) {
    RandomCalls calls = new RandomCalls(new Random(seed), List.of("alice", "bob", ROOT));
    for (int turn = 0; turn < length; turn++) {
      turns.add(draw(calls, turn > length / 2));
    }
    turns.add(new Turn(USERS.indexOf(ROOT), null));
    this.kernel = new OneKernel();
    kernel.answerAll();
  }

  /** Some processes end in the second half; root never waits, so that it can remove all. */
  private static Turn draw(RandomCalls calls, boolean mayEnd) {
    int process = calls.random().nextInt(USERS.size());
    RandomCalls.Drawn drawn = calls.next();
    if (USERS.get(process).equals(ROOT)) {
      return new Turn(process, drawn.withoutWaiting());
    }
    boolean ends = mayEnd && calls.random().nextInt(20) == 0;
    return new Turn(process, ends ? null : drawn);
  }

  /** Ends with what was heard first that is not what one kernel answers. */
  @Override
  public Object run(ProcessView process) {
    List<String> heard = new ArrayList<>();
    for (int turn = 0; turn < turns.size(); turn++) {
      Turn next = turns.get(turn);
      long atPicos = (turn + 1) * TURN_PICOS;
      if (next.process() == process.index() && process.timePicos() <= atPicos) {
        process.computePicos(atPicos - process.timePicos());
        process.call(CATCH_UP);
        if (next.drawn() == null) {
          end(process);
          return difference(heard, kernel.answers.get(process.index()));
        }
        heard.add(turn + ": " + perform(process, next.drawn()));
      }
    }
    process.computePicos((turns.size() + 1) * TURN_PICOS - process.timePicos());
    return difference(heard, kernel.answers.get(process.index()));
  }

  private void end(ProcessView process) {
    if (process.user().equals(ROOT)) {
      handles.removals().forEach(process::call);
    }
  }

  private String perform(ProcessView process, RandomCalls.Drawn drawn) {
    Answer answer = process.call(handles.of(process.index(), drawn.call()));
    handles.note(process.index(), drawn, answer);
    return text(drawn.call(), answer);
  }

  private static String text(Call call, Answer answer) {
    boolean named = call.name().endsWith("get") || call instanceof Call.Shmat;
    Object told = named && answer instanceof Answer.Value ? "done" : answer;
    return "%s: %s".formatted(call.text(), told);
  }

  private static String difference(List<String> heard, List<String> expected) {
    for (int i = 0; i < heard.size(); i++) {
      String wanted = i < expected.size() ? expected.get(i) : "nothing";
      if (!heard.get(i).equals(wanted)) {
        return heard.get(i) + " instead of " + wanted;
      }
    }
    return heard.size() == expected.size() ? NONE : "not " + expected.get(heard.size());
  }

  @Override
  public Object expected(int process, int processes) {
    return NONE;
  }

  /** The kernel that all processes share. */
  private final class OneKernel implements SegmentMap {

    private static final long APART = 1L << 20;

    final List<List<String>> answers = new ArrayList<>();
    private final SystemVObjects objects = new SystemVObjects(Limits.LINUX, this, this::answered);
    private final CallHandles known = new CallHandles(USERS.size());
    private final Turn[] calling = new Turn[USERS.size()];
    private final int[] since = new int[USERS.size()];
    private final boolean[] ended = new boolean[USERS.size()];
    private long nextAddress = APART;

    void answerAll() {
      USERS.forEach(_ -> answers.add(new ArrayList<>()));
      for (int turn = 0; turn < turns.size(); turn++) {
        Turn next = turns.get(turn);
        if (!ended[next.process()] && calling[next.process()] == null) {
          take(next.process(), next, turn);
        }
      }
    }

    private void take(int process, Turn next, int turn) {
      Caller caller = new Caller(process, USERS.get(process));
      calling[process] = next;
      since[process] = turn;
      if (next.drawn() != null) {
        objects.call(caller, known.of(process, next.drawn().call()));
        return;
      }
      ended[process] = true;
      if (caller.user().equals(ROOT)) {
        known.removals().forEach(removal -> objects.call(caller, removal));
      }
      objects.exit(process);
    }

    private void answered(int process, Answer answer) {
      RandomCalls.Drawn drawn = calling[process].drawn();
      if (drawn != null) {
        calling[process] = null;
        known.note(process, drawn, answer);
        answers.get(process).add(since[process] + ": " + text(drawn.call(), answer));
      }
    }

    @Override
    public long place(int creator, long bytes) {
      nextAddress += APART;
      return nextAddress;
    }

    @Override
    public void attach(int process, long address, long bytes, boolean writable) {}

    @Override
    public void detach(int process, long address) {}
  }
}
