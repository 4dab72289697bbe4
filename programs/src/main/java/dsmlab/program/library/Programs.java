package dsmlab.program.library;

import dsmlab.program.ProgramDescriptor;
import dsmlab.sim.settings.Catalog;
import java.util.List;

/** The programs that a scenario can name. */
public final class Programs {

  private static final Catalog<ProgramDescriptor> CATALOG =
      new Catalog<>(
          "program",
          List.of(
              Pi.DESCRIPTOR,
              DotProduct.DESCRIPTOR,
              MatrixMultiply.DESCRIPTOR,
              Jacobi.DESCRIPTOR,
              MergeSplitSort.DESCRIPTOR,
              TravellingSalesman.DESCRIPTOR,
              RingBuffer.DESCRIPTOR,
              Bank.DESCRIPTOR,
              Ledger.DESCRIPTOR,
              RemoteCalls.DESCRIPTOR,
              Turns.DESCRIPTOR,
              GroupTime.DESCRIPTOR,
              ReplicatedCounter.DESCRIPTOR));

  private Programs() {}

  /** All programs. */
  public static Catalog<ProgramDescriptor> catalog() {
    return CATALOG;
  }
}
