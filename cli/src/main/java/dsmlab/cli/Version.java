package dsmlab.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of dsmlab, from the manifest of its jar. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"dsmlab " + text()};
  }

  /** The version alone. */
  static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "(not packaged)" : version;
  }
}
