package dsmlab.cli.compare;

import dsmlab.machine.RunResult;
import dsmlab.protocol.ProtocolDescriptor;

/** Prints the results of a comparison in the order in which they are told. */
public interface ComparisonPrinter {

  /** A run has reached its end. */
  void finished(ProtocolDescriptor<?> protocol, RunResult result);

  /** No more runs follow. */
  void ended();
}
