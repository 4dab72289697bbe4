package dsmlab.cli.plugin;

import dsmlab.checkpoint.CheckpointDescriptor;
import dsmlab.checkpoint.CheckpointProvider;
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
import java.util.function.Function;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** A jar with classes of its own, which see dsmlab's but not those of other jars. */
final class PluginJar implements AutoCloseable {

  private static final String SERVICES = "META-INF/services/";

  /** The entries of which a jar needs one. */
  private static final List<String> ENTRIES =
      Stream.of(ProtocolProvider.class, ProgramProvider.class, CheckpointProvider.class)
          .map(provider -> SERVICES + provider.getName())
          .toList();

  private final Path file;
  private final URLClassLoader classes;

  /** What a jar offers. */
  record Offer(
      List<ProtocolDescriptor<?>> protocols,
      List<ProgramDescriptor> programs,
      List<CheckpointDescriptor<?>> checkpoints) {}

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
      if (ENTRIES.stream().allMatch(entry -> jar.getEntry(entry) == null)) {
        throw problem(
            file,
            "it has no entry %s".formatted(String.join(", ", ENTRIES)),
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
      Offer offer =
          new Offer(
              all(ProtocolProvider.class, ProtocolProvider::protocols),
              all(ProgramProvider.class, ProgramProvider::programs),
              all(CheckpointProvider.class, CheckpointProvider::checkpoints));
      requireSome(offer);
      return offer;
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw problem(file, LoadingFailure.sentence(e), LoadingFailure.expected(e));
    }
  }

  private <P, T> List<T> all(Class<P> service, Function<P, List<T>> offered) {
    List<T> all = new ArrayList<>();
    ServiceLoader.load(service, classes).stream()
        .filter(provider -> classes.equals(provider.type().getClassLoader()))
        .forEach(provider -> all.addAll(offered.apply(provider.get())));
    return all;
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

  private void requireSome(Offer offer) {
    List<Object> all = new ArrayList<>(offer.protocols());
    all.addAll(offer.programs());
    all.addAll(offer.checkpoints());
    if (all.isEmpty()) {
      throw problem(
          file,
          "no class in it that its service entry names offers a protocol, a program or a"
              + " checkpoint algorithm",
          "at least one");
    }
    if (all.contains(null)) {
      throw problem(
          file,
          "a provider offers null",
          "descriptors of protocols, programs or checkpoint algorithms");
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
