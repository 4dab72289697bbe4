package dsmlab.program;

import dsmlab.systemv.Answer;
import dsmlab.systemv.Call;
import dsmlab.systemv.Signal;
import dsmlab.vgroup.GroupAnswer;
import dsmlab.vgroup.GroupCall;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a process sees: turns what it does into requests, unless they are answered directly or by
 * the log of an earlier execution.
 */
final class ProcessSurface implements ProcessView {

  private static final Request BARRIER = new Request.Barrier();
  private static final Request CLOCK = new Request.Clock();

  private final ProcessFacts facts;
  private final DirectAnswers direct;
  private final @Nullable AnswerLog log;
  private final int known;
  private int next;
  private @Nullable Coroutine coroutine;

  ProcessSurface(ProcessFacts facts, DirectAnswers direct) {
    this.facts = facts;
    this.direct = direct;
    this.log = null;
    this.known = 0;
  }

  ProcessSurface(ProcessFacts facts, DirectAnswers direct, AnswerLog log) {
    this.facts = facts;
    this.direct = direct;
    this.log = log;
    this.known = log.size();
  }

  /** The surface of a process that runs in a coroutine. */
  ProcessView of(Coroutine process) {
    coroutine = process;
    return this;
  }

  @Override
  public int index() {
    return facts.index();
  }

  @Override
  public int processes() {
    return facts.processes();
  }

  @Override
  public String user() {
    return facts.user();
  }

  @Override
  public RandomGenerator random(String name) {
    return facts.stream(name);
  }

  @Override
  public long load(long address, int bytes) {
    if (next >= known && direct.load(address, bytes)) {
      return logged(direct.loaded());
    }
    return word(ask(new Request.Load(address, bytes)));
  }

  @Override
  public void store(long address, int bytes, long value) {
    if (next >= known && direct.store(address, bytes, value)) {
      logged(0);
    } else {
      word(ask(new Request.Store(address, bytes, value)));
    }
  }

  @Override
  public void computePicos(long picos) {
    if (picos < 0) {
      throw new IllegalArgumentException("a process cannot compute for " + picos + " ps");
    }
    if (next >= known && direct.compute(picos)) {
      logged(0);
    } else {
      word(ask(new Request.Compute(picos)));
    }
  }

  @Override
  public void barrier() {
    word(ask(BARRIER));
  }

  @Override
  public long timePicos() {
    return word(ask(CLOCK));
  }

  @Override
  public Answer call(Call call) {
    return switch (ask(new Request.SystemCall(call))) {
      case Response.Called(Answer answer) -> answer;
      case Response.Word word -> throw unexpected(word);
      case Response.KernelAnswered answered -> throw unexpected(answered);
      case Response.Broken broken -> throw unexpected(broken);
      case Response.Signalled(Signal signal, long address) ->
          throw new SignalReceived(signal, address);
    };
  }

  @Override
  public GroupAnswer groupCall(GroupCall call) {
    return switch (ask(new Request.KernelCall(call))) {
      case Response.KernelAnswered(GroupAnswer answer) -> answer;
      case Response.Word word -> throw unexpected(word);
      case Response.Called called -> throw unexpected(called);
      case Response.Broken broken -> throw unexpected(broken);
      case Response.Signalled(Signal signal, long address) ->
          throw new SignalReceived(signal, address);
    };
  }

  private static long word(Response response) {
    return switch (response) {
      case Response.Word(long value) -> value;
      case Response.Called called -> throw unexpected(called);
      case Response.KernelAnswered answered -> throw unexpected(answered);
      case Response.Broken(int process, String fate) -> throw new BarrierBroken(process, fate);
      case Response.Signalled(Signal signal, long address) ->
          throw new SignalReceived(signal, address);
    };
  }

  private static IllegalStateException unexpected(Response response) {
    return new IllegalStateException("a request is answered by " + response);
  }

  private long logged(long value) {
    if (log != null) {
      log.addWord(value);
    }
    return value;
  }

  private Response ask(Request request) {
    if (log != null && next < known) {
      return log.get(next++);
    }
    if (coroutine == null) {
      throw new IllegalStateException("process %d has not started".formatted(facts.index()));
    }
    Response response = coroutine.ask(request);
    if (log != null) {
      log.add(response);
    }
    return response;
  }
}
