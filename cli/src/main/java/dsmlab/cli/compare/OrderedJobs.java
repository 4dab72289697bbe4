package dsmlab.cli.compare;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does independent jobs, some at a time, and hands on their results in the order of the jobs. */
final class OrderedJobs {

  private OrderedJobs() {}

  /**
   * Does all jobs.
   *
   * @param atOnce how many at a time
   * @throws RuntimeException the first failure in the order of the jobs; later ones are given up
   */
  static <T, R> void run(
      List<T> jobs, int atOnce, Function<T, R> work, Consumer<? super R> results) {
    ExecutorService executor = Executors.newFixedThreadPool(atOnce, OrderedJobs::daemon);
    try {
      List<Future<R>> started =
          jobs.stream().map(job -> executor.submit(() -> work.apply(job))).toList();
      for (Future<R> job : started) {
        results.accept(join(job));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  /** A thread that does not keep the program alive when nobody waits for its result. */
  private static Thread daemon(Runnable runnable) {
    return Thread.ofPlatform().daemon().name("run").unstarted(runnable);
  }

  private static <R> R join(Future<R> job) {
    try {
      return job.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw rethrown(e);
    }
  }

  private static RuntimeException rethrown(ExecutionException failure) {
    return switch (failure.getCause()) {
      case RuntimeException exception -> exception;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
