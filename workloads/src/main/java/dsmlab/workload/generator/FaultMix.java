package dsmlab.workload.generator;

import dsmlab.sim.settings.SettingException;
import java.util.Locale;

/**
 * How often accesses fault in the model of Stumm and Zhou, and what follows for single accesses.
 *
 * <p>An access faults under both migration and replication with probability f', under migration
 * alone, because it reads a copy, with f - f', and never otherwise. Read faults need writes that
 * took the copies before: at most S - 1 of them for each write fault.
 *
 * @param f the probability of a fault under migration
 * @param fPrime the probability of a fault under read replication
 * @param readsPerWrite the reads per write, r
 * @param processes the number of sites, S
 */
record FaultMix(double f, double fPrime, double readsPerWrite, int processes) {

  /** A little less than can be, so that there are always pages without a copy. */
  private static final double SLACK = 0.9;

  FaultMix {
    if (fPrime > f) {
      throw new SettingException(
          "fPrime is " + fPrime, "at most f, which is " + f + ": copies spare faults", null);
    }
    double writes = 1 / (readsPerWrite + 1);
    if (fPrime * writeShareOfFaults(readsPerWrite, processes) > writes) {
      throw new SettingException(
          "fPrime is " + fPrime,
          "less, since %s of the faults must be writes".formatted(share(readsPerWrite, processes)),
          null);
    }
    if (writes - fPrime * writeShareOfFaults(readsPerWrite, processes) > 1 - f) {
      throw new SettingException(
          "r is " + readsPerWrite, "more reads: f - fPrime of all accesses read copies", null);
    }
  }

  private static double writeShareOfFaults(double readsPerWrite, int processes) {
    return 1 / (1 + readFaultsPerWriteFault(readsPerWrite, processes));
  }

  private static String share(double readsPerWrite, int processes) {
    return String.format(Locale.ROOT, "%.3f", writeShareOfFaults(readsPerWrite, processes));
  }

  private static double readFaultsPerWriteFault(double readsPerWrite, int processes) {
    return Math.min(readsPerWrite, SLACK * (processes - 1));
  }

  /** The probability that an access which faults under both is a write. */
  double writeShareOfFaults() {
    return writeShareOfFaults(readsPerWrite, processes);
  }

  /** The probability that an access which never faults is a write. */
  double writeShareOfHits() {
    double hits = 1 - f;
    return hits == 0 ? 0 : (1 / (readsPerWrite + 1) - fPrime * writeShareOfFaults()) / hits;
  }
}
