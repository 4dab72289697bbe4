package dsmlab.cli.plugin;

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
import java.util.zip.ZipException;

/** A jar with classes of its own, which see dsmlab's but not those of other jars. */
final class PluginJar implements AutoCloseable {

  static final String SERVICE = "META-INF/services/" + ProtocolProvider.class.getName();

  private final Path file;
  private final URLClassLoader classes;

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
      if (jar.getEntry(SERVICE) == null) {
        throw problem(file, "it has no " + SERVICE, "that entry, with the name of a provider");
      }
      return new PluginJar(file);
    } catch (ZipException e) {
      throw problem(file, "it cannot be read as a jar: " + e.getMessage(), "a jar of classes");
    } catch (IOException e) {
      throw problem(file, FileTrouble.whileReading(file, e), "a jar of classes");
    }
  }

  /**
   * The protocols of all its providers.
   *
   * @throws PluginException when a provider cannot be loaded or fails
   */
  List<ProtocolDescriptor<?>> protocols() {
    try {
      List<ProtocolDescriptor<?>> protocols = new ArrayList<>();
      ServiceLoader.load(ProtocolProvider.class, classes).stream()
          .filter(provider -> classes.equals(provider.type().getClassLoader()))
          .forEach(provider -> protocols.addAll(provider.get().protocols()));
      requireSome(protocols);
      return protocols;
    } catch (PluginException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      throw problem(file, LoadingFailure.sentence(e), LoadingFailure.expected(e));
    }
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

  private void requireSome(List<ProtocolDescriptor<?>> protocols) {
    if (protocols.isEmpty()) {
      throw problem(
          file, "no class in it that its service entry names offers a protocol", "at least one");
    }
    if (protocols.contains(null)) {
      throw problem(file, "a provider offers null", "descriptors of protocols");
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
