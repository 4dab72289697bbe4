package dsmlab.scenario.read;

import dsmlab.machine.IpcChoice;
import dsmlab.scenario.yaml.Mapping;
import dsmlab.scenario.yaml.Problems;
import dsmlab.scenario.yaml.Value;
import dsmlab.sim.settings.Catalog;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.IpcDescriptor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the {@code ipc:} of a machine: a service of System V calls, perhaps with its settings. */
final class IpcReader {

  static final String KEY = "ipc";

  private static final String PATH = "machine." + KEY;

  private final Catalog<IpcDescriptor<?>> catalog;
  private final SectionReader sections;
  private final Variables variables;

  IpcReader(Catalog<IpcDescriptor<?>> catalog, Variables variables, Problems problems) {
    this.catalog = catalog;
    this.sections = new SectionReader(problems, variables);
    this.variables = variables;
  }

  /** Reads the service of a machine, the standard one when it names none; null when it is bad. */
  @Nullable IpcChoice read(Mapping machine) {
    Value written = machine.get(KEY);
    if (written == null) {
      return IpcChoice.standard();
    }
    Mapping ipc = sections.typed(KEY, written, catalog);
    IpcDescriptor<?> service = ipc == null ? null : sections.named(ipc, Mapping.TYPE, catalog);
    if (ipc == null || service == null) {
      variables.markIncomplete();
      return null;
    }
    return read(ipc, service);
  }

  private @Nullable IpcChoice read(Mapping ipc, IpcDescriptor<?> service) {
    variables.put(PATH, service.id());
    variables.put(PATH + "." + Mapping.TYPE, service.id());
    List<String> known =
        Stream.concat(Stream.of(Mapping.TYPE), service.parameters().stream().map(Parameter::name))
            .toList();
    sections.refuseUnknown(ipc, "ipc service '%s'".formatted(service.id()), known);
    Settings settings = sections.settings(ipc, PATH, service.parameters());
    return settings == null ? null : new IpcChoice(service, settings);
  }
}
