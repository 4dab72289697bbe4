package dsmlab.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarkListTest {

  @Test
  void everyPartHasABenchmarkThatRuns() throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .forks(0)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .measurementTime(TimeValue.milliseconds(1))
                    .param("delays", "MIXED")
                    .param("form", "BINARY")
                    .param("members", "20")
                    .param("nodes", "4")
                    .param("pages", "16")
                    .param("pattern", "STENCIL")
                    .param("protocol", "dynamic")
                    .param("queuedEvents", "16")
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    assertThat(results)
        .extracting(result -> result.getPrimaryResult().getLabel())
        .containsExactlyInAnyOrder(
            "dsmlab",
            "bareHeap",
            "decoding",
            "replay",
            "hits",
            "faults",
            "contains",
            "joinAndLeave",
            "visit");
  }
}
