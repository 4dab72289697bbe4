package dsmlab.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsmlab.sim.RandomStreams;
import dsmlab.systemv.Answer;
import dsmlab.systemv.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A process and its driver take turns. */
class CoroutineTest {

  private static final ProcessFacts FACTS =
      new ProcessFacts(2, 3, "alice", new RandomStreams(1, 0));

  static Stream<Arguments> strands() {
    Strand.Maker threads = ThreadStrand::new;
    return Stream.concat(
        Stream.of(Arguments.of("threads", threads)),
        ContinuationStrand.maker().map(maker -> Arguments.of("continuations", maker)).stream());
  }

  private static Program program(Function<ProcessView, Object> body) {
    return new Program() {
      @Override
      public Object run(ProcessView process) {
        return body.apply(process);
      }

      @Override
      public Object expected(int process, int processes) {
        return NOTHING;
      }
    };
  }

  private static Coroutine start(Strand.Maker strands, Function<ProcessView, Object> body) {
    return Coroutine.on(strands, FACTS, program(body), DirectAnswers.NONE);
  }

  @Test
  void testsRunWithBothKinds() {
    assertThat(strands()).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void requestsComeInTurnAndAnswersGoBack(String kind, Strand.Maker strands) {
    Coroutine process =
        start(
            strands,
            view -> {
              int sum = view.loadInt(8) + view.loadInt(16);
              view.storeByte(24, (byte) sum);
              view.barrier();
              return sum;
            });
    assertThat(process.start()).isEqualTo(new Request.Load(8, 4));
    assertThat(process.resume(new Response.Word(40))).isEqualTo(new Request.Load(16, 4));
    assertThat(process.resume(new Response.Word(2))).isEqualTo(new Request.Store(24, 1, 42));
    assertThat(process.resume(Response.DONE)).isEqualTo(new Request.Barrier());
    assertThat(process.resume(Response.DONE)).isEqualTo(new Request.Ended(42));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void manyProcessesKeepApart(String kind, Strand.Maker strands) {
    List<Coroutine> processes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      long own = i;
      processes.add(start(strands, view -> view.loadLong(own * 8) + view.loadLong(own * 8)));
    }
    processes.forEach(Coroutine::start);
    for (int round = 1; round <= 2; round++) {
      for (int i = 0; i < processes.size(); i++) {
        Request next = processes.get(i).resume(new Response.Word(i));
        Request wanted = round == 1 ? new Request.Load(i * 8L, 8) : new Request.Ended(2L * i);
        assertThat(next).isEqualTo(wanted);
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void aProcessThatIsEndedEarlyCleansUpAndLeavesNothingRunning(String kind, Strand.Maker strands) {
    AtomicBoolean cleaned = new AtomicBoolean();
    Coroutine process =
        start(
            strands,
            view -> {
              try {
                view.barrier();
                return "never";
              } finally {
                cleaned.set(true);
              }
            });
    process.start();
    process.close();
    process.close();
    assertThat(cleaned).isTrue();
    assertThatThrownBy(() -> process.resume(Response.DONE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("process 2 waits for no answer");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void anExceptionNamesProcessAndLine(String kind, Strand.Maker strands) {
    Coroutine process =
        start(
            strands,
            view -> {
              throw new ArithmeticException("too much on " + view.user());
            });
    assertThat(process.start())
        .isInstanceOfSatisfying(
            Request.Failed.class,
            failed ->
                assertThat(failed.failure())
                    .hasMessageContaining("process 2 fails with java.lang.ArithmeticException")
                    .hasMessageContaining("too much on alice"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void aSignalIsThrownWhereMemoryWasAccessed(String kind, Strand.Maker strands) {
    Coroutine process =
        start(
            strands,
            view -> {
              try {
                return view.loadLong(64);
              } catch (SignalReceived signal) {
                return view.loadLong(signal.address() + 8);
              }
            });
    process.start();
    Request next = process.resume(new Response.Signalled(Signal.SIGSEGV, 64));
    assertThat(next).isEqualTo(new Request.Load(72, 8));
    Request end = process.resume(new Response.Signalled(Signal.SIGBUS, 72));
    assertThat(end)
        .isInstanceOfSatisfying(
            Request.Killed.class,
            killed -> assertThat(killed.signal()).hasMessage("SIGBUS at address 0x48"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strands")
  void depthAndExceptionsOfTheProgramAreItsOwn(String kind, Strand.Maker strands) {
    Coroutine process = start(strands, view -> depth(view, 500));
    Request request = process.start();
    int asked = 0;
    while (!(request instanceof Request.Ended)) {
      asked++;
      request = process.resume(new Response.Word(1));
    }
    assertThat(asked).isEqualTo(500);
    assertThat(request).isEqualTo(new Request.Ended(500L));
  }

  private static long depth(ProcessView view, int left) {
    return left == 0 ? 0 : view.load(0, 8) + depth(view, left - 1);
  }

  @Test
  void aProcessIsBroughtBackToAnyPointByItsAnswers() {
    Program program =
        program(view -> {
          long sum = 0;
          for (int i = 0; i < 20; i++) {
            sum = sum * 3 + view.loadLong(sum % 5 * 8) + view.random("x").nextInt(4);
            view.storeLong(40, sum);
          }
          return sum;
        });
    AnswerLog log = new AnswerLog();
    List<Request> requests = new ArrayList<>();
    Coroutine first = Coroutine.logged(FACTS, program, DirectAnswers.NONE, log);
    Request next = first.start();
    while (!(next instanceof Request.Ended)) {
      requests.add(next);
      next = first.resume(new Response.Word(requests.size() % 7));
    }
    requests.add(next);
    assertThat(log.size()).isEqualTo(40);
    for (int known = 0; known <= log.size(); known++) {
      AnswerLog prefix = log.prefix(known);
      Coroutine again = Coroutine.replayed(FACTS, program, DirectAnswers.NONE, prefix);
      assertThat(again.start()).isEqualTo(requests.get(known));
      again.close();
    }
  }

  @Test
  void signalsAndCallsAreLoggedAsWell() {
    Program program =
        program(view -> {
          try {
            view.loadLong(8);
          } catch (SignalReceived signal) {
            view.storeLong(16, 1);
          }
          return view.semget(1, 1, 0);
        });
    AnswerLog log = new AnswerLog();
    Coroutine process = Coroutine.logged(FACTS, program, DirectAnswers.NONE, log);
    process.start();
    process.resume(new Response.Signalled(Signal.SIGSEGV, 8));
    process.resume(Response.DONE);
    Request end = process.resume(new Response.Called(new Answer.Value(5)));
    assertThat(end).isEqualTo(new Request.Ended(5));
    Coroutine again = Coroutine.replayed(FACTS, program, DirectAnswers.NONE, log.prefix(3));
    assertThat(again.start()).isEqualTo(new Request.Ended(5));
  }
}
