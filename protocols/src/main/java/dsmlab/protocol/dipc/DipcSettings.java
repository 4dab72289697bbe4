package dsmlab.protocol.dipc;

import dsmlab.protocol.Access;
import dsmlab.protocol.Upgrade;
import dsmlab.sim.fault.Hazard;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the sources leave to the configuration, or do not tell.
 *
 * @param quantumPicos how long a machine keeps access at least; zero for no quantum
 * @param readersHaveQuantum whether this holds for read access as well
 * @param refusesEarlyOrders whether an order within the quantum is refused instead of queued
 * @param retryPicos when a refused order is given again
 * @param upgradesByGrant whether a writer that is a reader already gets the right alone
 * @param timeoutPicos when an access fails that has not been served; zero for never
 */
record DipcSettings(
    long quantumPicos,
    boolean readersHaveQuantum,
    boolean refusesEarlyOrders,
    long retryPicos,
    boolean upgradesByGrant,
    long timeoutPicos) {

  private static final Parameter GRANULARITY =
      Parameter.choice(
          "granularity",
          List.of("page", "segment"),
          "What is moved as a whole: a page of the machine, or a segment of segmentSize.");

  private static final Parameter SEGMENT_SIZE =
      Parameter.bytes(
          "segmentSize",
          "4KiB",
          "Size of a shared memory segment, a multiple of the page size; it matters with "
              + "granularity: segment only.");

  private static final Parameter QUANTUM =
      Parameter.duration(
          "quantum",
          "0",
          "How long a machine keeps access at least, counted from the moment it got it; DIPC's own "
              + "value is unknown, so the default is none.");

  private static final Parameter READERS_HAVE_QUANTUM =
      Parameter.flag(
          "readersHaveQuantum",
          false,
          "Whether the quantum protects read access as well; the sources do not tell.");

  private static final Parameter EARLY =
      Parameter.choice(
          "early",
          List.of("queue", "retry"),
          "What becomes of an order that comes within the quantum: it waits at the machine, or is "
              + "refused and given again after retryDelay; the sources do not tell.");

  private static final Parameter RETRY_DELAY =
      Parameter.duration(
          "retryDelay",
          "0",
          "After which time a refused order is given again; 0 stands for one quantum.");

  private static final Parameter TIMEOUT =
      Parameter.duration(
          "timeout",
          "0",
          "When an access fails that has not been served, and its processes get SIGSEGV; with it"
              + " loss, partitions and crashes are borne. DIPC's value is unknown; 0 is its option"
              + " -t, no time-outs.");

  static final List<Parameter> PARAMETERS =
      List.of(
          GRANULARITY,
          SEGMENT_SIZE,
          QUANTUM,
          READERS_HAVE_QUANTUM,
          EARLY,
          RETRY_DELAY,
          Upgrade.PARAMETER,
          TIMEOUT);

  static DipcSettings of(Settings settings) {
    long quantumPicos = settings.picos(QUANTUM.name());
    long retryPicos = settings.picos(RETRY_DELAY.name());
    return new DipcSettings(
        quantumPicos,
        settings.flag(READERS_HAVE_QUANTUM.name()),
        settings.text(EARLY.name()).equals("retry"),
        retryPicos == 0 ? quantumPicos : retryPicos,
        Upgrade.byGrant(settings),
        settings.picos(TIMEOUT.name()));
  }

  /** Whether a machine that does not answer counts as dead. */
  boolean failsStop() {
    return timeoutPicos > 0;
  }

  /** What is borne when a machine that does not answer counts as dead. */
  static Set<Hazard> borne(Settings settings) {
    return of(settings).failsStop()
        ? EnumSet.of(Hazard.LOSS, Hazard.PARTITION, Hazard.CRASH)
        : EnumSet.noneOf(Hazard.class);
  }

  /** How long a machine keeps some access at least. */
  long leastPicos(Access access) {
    return access == Access.WRITE || readersHaveQuantum ? quantumPicos : 0;
  }

  /** Bytes that are moved as a whole. */
  static int unitBytes(Settings settings, int pageBytes) {
    if (settings.text(GRANULARITY.name()).equals("page")) {
      return pageBytes;
    }
    int bytes = settings.bytes(SEGMENT_SIZE.name());
    if (bytes % pageBytes != 0) {
      throw new SettingException(
          "a segment of %d bytes does not consist of whole pages".formatted(bytes),
          "a multiple of the page size, %d bytes".formatted(pageBytes),
          null);
    }
    return bytes;
  }
}
