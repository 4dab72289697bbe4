package dsmlab.cli.plugin;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointProblems;
import dsmlab.checkpoint.library.CheckpointAlgorithms;
import dsmlab.program.ProgramDescriptor;
import dsmlab.program.ProgramProblems;
import dsmlab.program.library.Programs;
import dsmlab.protocol.DeclarationProblems;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.scenario.read.Catalogs;
import dsmlab.sim.file.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The protocols, programs and checkpoint algorithms of the jars in a directory, in the order of the
 * jars' names. Their classes can be used until this is closed.
 */
public final class Plugins implements AutoCloseable {

  private final List<PluginJar> jars = new ArrayList<>();
  private final Offerings<ProtocolDescriptor<?>> protocols =
      new Offerings<>(Protocols.catalog(), DeclarationProblems::of);
  private final Offerings<ProgramDescriptor> programs =
      new Offerings<>(Programs.catalog(), ProgramProblems::of);
  private final Offerings<CheckpointDescriptor<?>> checkpoints =
      new Offerings<>(CheckpointAlgorithms.catalog(), CheckpointProblems::of);
  private final List<String> problems = new ArrayList<>();

  private Plugins() {}

  /** No jars. */
  public static Plugins none() {
    return new Plugins();
  }

  /**
   * The jars of a directory.
   *
   * @throws PluginException with everything that is wrong with them
   */
  public static Plugins in(Path directory) {
    Plugins plugins = new Plugins();
    jarsIn(directory).forEach(plugins::add);
    if (!plugins.problems.isEmpty()) {
      plugins.close();
      throw new PluginException(plugins.problems);
    }
    return plugins;
  }

  private static List<Path> jarsIn(Path directory) {
    if (!Files.isDirectory(directory)) {
      String what = Files.exists(directory) ? " is no directory" : " does not exist";
      throw new PluginException("--plugins: " + directory + what, "a directory with jars");
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> jars = files.filter(Plugins::isJar).sorted().toList();
      if (jars.isEmpty()) {
        throw new PluginException("--plugins: no jar is in " + directory, "at least one *.jar");
      }
      return jars;
    } catch (IOException e) {
      throw new PluginException(
          "--plugins: %s: %s".formatted(directory, FileTrouble.whileReading(directory, e)),
          "a directory with jars");
    }
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar");
  }

  private void add(Path file) {
    try {
      PluginJar jar = PluginJar.open(file);
      jars.add(jar);
      String hash = jar.hash();
      PluginJar.Offer offer = jar.offer();
      protocols.add(file, hash, offer.protocols(), problems);
      programs.add(file, hash, offer.programs(), problems);
      checkpoints.add(file, hash, offer.checkpoints(), problems);
    } catch (PluginException e) {
      problems.addAll(e.problems());
    }
  }

  /** Some catalogues with what the jars offer besides. */
  public Catalogs addTo(Catalogs catalogs) {
    return catalogs
        .withProtocols(protocols.catalog(), protocols.codeHashes())
        .withPrograms(programs.catalog(), programs.codeHashes())
        .withCheckpoints(checkpoints.catalog(), checkpoints.codeHashes());
  }

  @Override
  public void close() {
    jars.forEach(PluginJar::close);
  }
}
