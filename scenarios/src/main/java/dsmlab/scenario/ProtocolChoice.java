package dsmlab.scenario;

import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.Settings;

/**
 * A protocol with its settings.
 *
 * @param label its name in tables and charts, unique in the scenario
 */
public record ProtocolChoice(ProtocolDescriptor<?> descriptor, Settings settings, String label) {}
