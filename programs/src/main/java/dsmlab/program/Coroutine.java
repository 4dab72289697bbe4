package dsmlab.program;

import org.jspecify.annotations.Nullable;

/**
 * A process of a program that runs from one request to the next. It and whoever drives it take
 * turns: exactly one of them runs at any time, so that the outcome does not depend on threads.
 */
public final class Coroutine implements AutoCloseable {

  /** Unwinds a process that is ended early. A program that catches it meets it again. */
  private static final class Abandoned extends Error {
    private static final long serialVersionUID = 1L;

    Abandoned() {
      super("the process is ended early", null, false, false);
    }
  }

  private final ProcessFacts facts;
  private final Strand strand;
  private final ProcessSurface surface;
  private @Nullable Request request;
  private @Nullable Response response;
  private @Nullable OutOfMemoryError outOfMemory;
  private boolean started;
  private boolean ended;
  private boolean abandoned;

  private Coroutine(
      ProcessFacts facts, Program program, ProcessSurface surface, Strand.Maker strands) {
    this.facts = facts;
    this.surface = surface;
    this.strand = strands.make(() -> execute(program));
  }

  /**
   * A process that has yet to begin.
   *
   * @param direct answers what needs no stop
   */
  public static Coroutine of(ProcessFacts facts, Program program, DirectAnswers direct) {
    return new Coroutine(facts, program, new ProcessSurface(facts, direct), Strands.best());
  }

  /** The same, with a log of all answers that grows from what is in it. */
  public static Coroutine logged(
      ProcessFacts facts, Program program, DirectAnswers direct, AnswerLog log) {
    ProcessSurface surface = new ProcessSurface(facts, direct, log);
    return new Coroutine(facts, program, surface, Strands.best());
  }

  /**
   * A process that has got some answers already: {@link #start} executes it again up to the request
   * after the last of them. The log goes on to grow.
   */
  public static Coroutine replayed(
      ProcessFacts facts, Program program, DirectAnswers direct, AnswerLog log) {
    return logged(facts, program, direct, log);
  }

  static Coroutine on(
      Strand.Maker strands, ProcessFacts facts, Program program, DirectAnswers direct) {
    return new Coroutine(facts, program, new ProcessSurface(facts, direct), strands);
  }

  private void execute(Program program) {
    try {
      request = new Request.Ended(program.run(surface.of(this)));
    } catch (SignalReceived signal) {
      request = new Request.Killed(signal);
    } catch (Abandoned abandonment) {
      request = null;
    } catch (OutOfMemoryError exhausted) {
      outOfMemory = exhausted;
    } catch (Throwable failure) {
      request = new Request.Failed(new ProgramFailure(facts, failure));
    } finally {
      ended = true;
    }
  }

  /** Executes the process up to its first request. */
  public Request start() {
    if (started) {
      throw new IllegalStateException("process %d has started".formatted(facts.index()));
    }
    started = true;
    return proceed();
  }

  /** Answers the request and executes the process up to its next one. */
  public Request resume(Response answer) {
    if (!started || ended) {
      throw new IllegalStateException("process %d waits for no answer".formatted(facts.index()));
    }
    response = answer;
    return proceed();
  }

  private Request proceed() {
    request = null;
    strand.proceed();
    if (outOfMemory != null) {
      throw outOfMemory;
    }
    Request next = request;
    if (next == null) {
      throw new IllegalStateException("process %d asks for nothing".formatted(facts.index()));
    }
    return next;
  }

  /** Called by the process: stops it until it is answered. */
  Response ask(Request wanted) {
    if (abandoned) {
      throw new Abandoned();
    }
    request = wanted;
    strand.pause();
    Response answer = response;
    if (abandoned || answer == null) {
      throw new Abandoned();
    }
    response = null;
    return answer;
  }

  /** Ends the process wherever it is; does nothing when it has ended. */
  @Override
  public void close() {
    if (started && !ended) {
      abandoned = true;
      strand.proceed();
    }
  }
}
