package dsmlab.cli.plugin;

import dsmlab.program.ProgramDescriptor;
import dsmlab.program.ProgramProblems;
import dsmlab.program.library.Programs;
import dsmlab.protocol.DeclarationProblems;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.Protocols;
import dsmlab.sim.file.FileTrouble;
import dsmlab.sim.settings.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The protocols and programs of the jars in a directory, in the order of the jars' names. Their
 * classes can be used until this is closed.
 */
public final class Plugins implements AutoCloseable {

  private final List<PluginJar> jars = new ArrayList<>();
  private final List<ProtocolDescriptor<?>> protocols =
      new ArrayList<>(Protocols.catalog().entries());
  private final Map<String, String> codeHashes = new LinkedHashMap<>();
  private final List<ProgramDescriptor> programs = new ArrayList<>(Programs.catalog().entries());
  private final Map<String, String> programHashes = new LinkedHashMap<>();
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
      offer.protocols().forEach(protocol -> add(file, hash, protocol));
      offer.programs().forEach(program -> add(file, hash, program));
    } catch (PluginException e) {
      problems.addAll(e.problems());
    }
  }

  private void add(Path file, String hash, ProtocolDescriptor<?> protocol) {
    List<String> wrong = DeclarationProblems.of(protocol);
    wrong.forEach(
        problem -> problems.add("%s: protocol '%s': %s".formatted(file, protocol.id(), problem)));
    if (wrong.isEmpty() && isTaken(protocol.id())) {
      problems.add(
          "%s: a protocol '%s' exists already; expected an id of its own"
              .formatted(file, protocol.id()));
    } else if (wrong.isEmpty()) {
      protocols.add(protocol);
      codeHashes.put(protocol.id(), hash);
    }
  }

  private void add(Path file, String hash, ProgramDescriptor program) {
    List<String> wrong = ProgramProblems.of(program);
    wrong.forEach(
        problem -> problems.add("%s: program '%s': %s".formatted(file, program.id(), problem)));
    boolean taken = programs.stream().anyMatch(known -> known.id().equals(program.id()));
    if (wrong.isEmpty() && taken) {
      problems.add(
          "%s: a program '%s' exists already; expected an id of its own"
              .formatted(file, program.id()));
    } else if (wrong.isEmpty()) {
      programs.add(program);
      programHashes.put(program.id(), hash);
    }
  }

  private boolean isTaken(String id) {
    return protocols.stream().anyMatch(protocol -> protocol.id().equals(id));
  }

  /** The built-in protocols and then those of the jars. */
  public Catalog<ProtocolDescriptor<?>> protocols() {
    return new Catalog<>(Protocols.catalog().kind(), protocols);
  }

  /** The built-in programs and then those of the jars. */
  public Catalog<ProgramDescriptor> programs() {
    return new Catalog<>(Programs.catalog().kind(), programs);
  }

  /** The hash of the jar of each program that comes from one, by id. */
  public Map<String, String> programHashes() {
    return Collections.unmodifiableMap(programHashes);
  }

  /** The hash of the jar of each protocol that comes from one, by id. */
  public Map<String, String> codeHashes() {
    return Collections.unmodifiableMap(codeHashes);
  }

  @Override
  public void close() {
    jars.forEach(PluginJar::close);
  }
}
