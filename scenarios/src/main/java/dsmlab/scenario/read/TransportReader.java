package dsmlab.scenario.read;

import dsmlab.machine.TransportChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Scalar;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.transport.TransportDescriptor;
import dsmlab.sim.transport.Transports;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code transport:} of a machine: a kind, or a kind with its settings. */
final class TransportReader {

  static final String TRANSPORT = "transport";
  private static final String PATH = "machine.transport";

  private final SectionReader sections;
  private final Variables variables;

  TransportReader(Variables variables, Problems problems) {
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
  }

  /** Reads the transport of a machine, {@code datagram} when it names none; null when it is bad. */
  @Nullable TransportChoice read(Mapping machine) {
    Value written = machine.get(TRANSPORT);
    Value value =
        written == null ? Scalar.of(Transports.DATAGRAM.id(), machine.position()) : written;
    Mapping transport = sections.typed(TRANSPORT, value, Transports.catalog());
    TransportDescriptor kind =
        transport == null ? null : sections.named(transport, Mapping.TYPE, Transports.catalog());
    if (transport == null || kind == null) {
      variables.markIncomplete();
      return null;
    }
    return read(transport, kind);
  }

  private @Nullable TransportChoice read(Mapping transport, TransportDescriptor kind) {
    variables.put(PATH, kind.id());
    variables.put(PATH + "." + Mapping.TYPE, kind.id());
    List<String> known =
        Stream.concat(Stream.of(Mapping.TYPE), kind.parameters().stream().map(Parameter::name))
            .toList();
    sections.refuseUnknown(transport, "transport '%s'".formatted(kind.id()), known);
    Settings settings = sections.settings(transport, PATH, kind.parameters());
    return settings == null ? null : new TransportChoice(kind, settings);
  }
}
