package dsmlab.cli.bench;

import dsmlab.workload.Workload;
import dsmlab.workload.trace.TraceForm;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongUnaryOperator;

/** Programs that nearly always hit, by what is hard about replaying them. */
public enum ReplayPattern {
  /**
   * Sweeps over a grid whose processes share only the edges of their blocks, five references of a
   * process at a time.
   */
  STENCIL {
    @Override
    public RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory) {
      Map<String, String> settings =
          Map.of(
              "processes",
              Integer.toString(processes),
              "rows",
              Integer.toString(4 * processes),
              "columns",
              "510",
              "iterations",
              "6");
      try (Workload program = BenchmarkMachine.workload("stencil", settings, temporaryDirectory)) {
        return RepeatableTrace.of(program.recorded(), form, temporaryDirectory);
      }
    }
  },
  /** Words anywhere in the pages of the process. */
  RANDOM {
    @Override
    public RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory) {
      SplittableRandom random = new SplittableRandom(1);
      LongUnaryOperator places = _ -> (long) WORD_BYTES * random.nextInt(WORDS);
      Turns program = new Turns(processes, LONG_TURN, WORD_BYTES, places);
      return RepeatableTrace.of(program, form, temporaryDirectory);
    }
  },
  /** Another page with every reference, in order. */
  STRIDED {
    @Override
    public RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory) {
      LongUnaryOperator places = reference -> reference * (PAGE_BYTES + WORD_BYTES);
      Turns program = new Turns(processes, LONG_TURN, WORD_BYTES, places);
      return RepeatableTrace.of(program, form, temporaryDirectory);
    }
  },
  /** Every reference begins in a page and ends in the next. */
  CROSSING {
    @Override
    public RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory) {
      LongUnaryOperator places = reference -> reference * PAGE_BYTES - WORD_BYTES;
      Turns program = new Turns(processes, LONG_TURN, 2 * WORD_BYTES, places);
      return RepeatableTrace.of(program, form, temporaryDirectory);
    }
  },
  /** Word after word, and another process with every reference. */
  SWITCHING {
    @Override
    public RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory) {
      Turns program = new Turns(processes, 1, WORD_BYTES, reference -> reference * WORD_BYTES);
      return RepeatableTrace.of(program, form, temporaryDirectory);
    }
  };

  private static final int LONG_TURN = 64;
  private static final int PAGE_BYTES = BenchmarkMachine.PAGE_BYTES;
  private static final int WORD_BYTES = 8;
  private static final int WORDS = Turns.PAGES_EACH * PAGE_BYTES / WORD_BYTES;

  /** Records one pass over the program. */
  public abstract RepeatableTrace trace(int processes, TraceForm form, Path temporaryDirectory);
}
