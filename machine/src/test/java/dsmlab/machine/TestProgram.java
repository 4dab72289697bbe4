package dsmlab.machine;

import dsmlab.program.ProcessView;
import dsmlab.program.Program;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** A program whose processes may return anything, which is kept for the test. */
final class TestProgram implements Program {

  private final Function<ProcessView, Object> body;
  private final ConcurrentMap<Integer, Object> results = new ConcurrentHashMap<>();

  private TestProgram(Function<ProcessView, Object> body) {
    this.body = body;
  }

  static TestProgram of(Function<ProcessView, Object> body) {
    return new TestProgram(body);
  }

  /** What a process has returned, or null when it has not. */
  Object result(int process) {
    return results.get(process);
  }

  @Override
  public Object run(ProcessView process) {
    Object result = body.apply(process);
    results.put(process.index(), result);
    return result;
  }

  @Override
  public Object expected(int process, int processes) {
    return results.get(process);
  }
}
