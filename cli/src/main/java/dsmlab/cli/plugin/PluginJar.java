package dsmlab.cli.plugin;

import dsmlab.program.ProgramDescriptor;
import dsmlab.program.ProgramProvider;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.protocol.ProtocolProvider;
import dsmlab.sim.file.FileTrouble;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** A jar with classes of its own, which see dsmlab's but not those of other jars. */
final class PluginJar implements AutoCloseable {

  private static final String SERVICES = "META-INF/services/";

  static final String PROTOCOLS = SERVICES + ProtocolProvider.class.getName();
  static final String PROGRAMS = SERVICES + ProgramProvider.class.getName();

  private final Path file;
  private final URLClassLoader classes;

  /** What a jar offers. */
  record Offer(List<ProtocolDescriptor<?>> protocols, List<ProgramDescriptor> programs) {}

  private PluginJar(Path file) throws IOException {
    this.file = file;
    URL[] urls = {file.toUri().toURL()};
    this.classes = new URLClassLoader("plug-in", urls, ProtocolProvider.class.getClassLoader());
  }

  /**
   * Opens a jar that names its providers.
   *
   * @throws PluginException when it is none
   */
  static PluginJar open(Path file) {
    try (JarFile jar = new JarFile(file.toFile())) {
      if (jar.getEntry(PROTOCOLS) == null && jar.getEntry(PROGRAMS) == null) {
        throw problem(
            file,
            "it has neither %s nor %s".formatted(PROTOCOLS, PROGRAMS),
            "one of these entries, with the name of a provider");
      }
      return new PluginJar(file);
    } catch (ZipException e) {
      throw problem(file, "it cannot be read as a jar: " + e.getMessage(), "a jar of classes");
    } catch (IOException e) {
      throw problem(file, FileTrouble.whileReading(file, e), "a jar of classes");
    }
  }

  /**
   * What all its providers offer.
   *
   * @throws PluginException when a provider cannot be loaded or fails
   */
  Offer offer() {
    try {
      List<ProtocolDescriptor<?>> protocols = new ArrayList<>();
      providers(ProtocolProvider.class)
          .forEach(provider -> protocols.addAll(provider.get().protocols()));
      List<ProgramDescriptor> programs = new ArrayList<>();
      providers(ProgramProvider.class)
          .forEach(provider -> programs.addAll(provider.get().programs()));
      requireSome(protocols, programs);
      return new Offer(protocols, programs);
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw problem(file, LoadingFailure.sentence(e), LoadingFailure.expected(e));
    }
  }

  private <T> Stream<ServiceLoader.Provider<T>> providers(Class<T> service) {
    return ServiceLoader.load(service, classes).stream()
        .filter(provider -> classes.equals(provider.type().getClassLoader()));
  }

  /** The hash of all its bytes. */
  String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw problem(file, FileTrouble.whileReading(file, e), "a jar of classes");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private void requireSome(
      List<ProtocolDescriptor<?>> protocols, List<ProgramDescriptor> programs) {
    if (protocols.isEmpty() && programs.isEmpty()) {
      throw problem(
          file,
          "no class in it that its service entry names offers a protocol or a program",
          "at least one");
    }
    if (protocols.contains(null) || programs.contains(null)) {
      throw problem(file, "a provider offers null", "descriptors of protocols or programs");
    }
  }

  static PluginException problem(Path file, String what, String expected) {
    return new PluginException(file + ": " + what, expected);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot close " + file, e);
    }
  }
}
