package dsmlab.scenario;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Settings;

/**
 * A protocol with its settings.
 *
 * @param label its name in tables and charts, unique in the scenario
 * @param codeHash the hash of its code, or {@link #BUILT_IN}
 */
public record ProtocolChoice(
    ProtocolDescriptor<?> descriptor, Settings settings, String label, String codeHash) {

  /** Stands for the code that comes with dsmlab. */
  public static final String BUILT_IN = "";

  /** A protocol that comes with dsmlab. */
  public ProtocolChoice(ProtocolDescriptor<?> descriptor, Settings settings, String label) {
    this(descriptor, settings, label, BUILT_IN);
  }
}
