package dsmlab.systemv.service.dipc;

import dsmlab.systemv.Call;
import org.jspecify.annotations.Nullable;

/** The employer of one call: it has it performed elsewhere and waits for the result. */
final class Employer {

  final int process;
  final Call call;

  /** The machine that it waits for, and the exchange. */
  int partner;

  long exchange;

  Deadlines.@Nullable Deadline patience;

  Employer(int process, Call call) {
    this.process = process;
    this.call = call;
  }

  @Override
  public String toString() {
    return "machine %d to answer %s".formatted(partner, call.text());
  }
}
