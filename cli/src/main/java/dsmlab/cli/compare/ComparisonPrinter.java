package dsmlab.cli.compare;

import dsmlab.machine.MachineSettings;
import dsmlab.scenario.ExperimentResults;

/** Prints the results of a comparison. */
@FunctionalInterface
public interface ComparisonPrinter {

  /** Prints the finished runs in the order of the protocols. */
  void print(ExperimentResults results, MachineSettings machine);
}
