package dsmlab.cli.option;

import dsmlab.cli.compare.Fabric;
import dsmlab.machine.MachinePreset;
import dsmlab.machine.Presets;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** Reads a kind of network, which then has its default settings, or a preset. */
public final class NetworkConverter implements ITypeConverter<Fabric> {

  @Override
  public Fabric convert(String text) {
    for (NetworkDescriptor network : Networks.catalog().entries()) {
      if (network.id().equals(text)) {
        return Fabric.of(network);
      }
    }
    for (MachinePreset machine : Presets.catalog().entries()) {
      if (machine.id().equals(text)) {
        return Fabric.of(machine);
      }
    }
    throw unknown(text);
  }

  private static SettingException unknown(String text) {
    List<String> ids =
        Stream.concat(Networks.catalog().entries().stream(), Presets.catalog().entries().stream())
            .map(Described::id)
            .toList();
    return new SettingException(
        "unknown network '%s'".formatted(text),
        "one of " + String.join(", ", ids),
        NearestWord.of(text, ids));
  }
}
