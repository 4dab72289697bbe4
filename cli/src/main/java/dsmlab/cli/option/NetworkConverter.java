package dsmlab.cli.option;

import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import picocli.CommandLine.ITypeConverter;

/** Reads the kind of network, which then has its default settings. */
public final class NetworkConverter implements ITypeConverter<NetworkDescriptor> {

  @Override
  public NetworkDescriptor convert(String text) {
    return Networks.catalog().find(text);
  }
}
