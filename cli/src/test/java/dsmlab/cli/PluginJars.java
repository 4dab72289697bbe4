package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Makes jars with protocols and checkpoint algorithms, as users do, in a directory. */
record PluginJars(Path directory) {

  static final String SERVICE = "META-INF/services/dsmlab.protocol.ProtocolProvider";
  private static final String CHECKPOINTS =
      "META-INF/services/dsmlab.checkpoint.CheckpointProvider";

  /** The jar of the first example. */
  void addRing() throws IOException {
    addRing("", "");
  }

  /** The jar of the first example with a change in its sources. */
  void addRing(String what, String by) throws IOException {
    add("ring.jar", SERVICE, "example.ring.RingProvider", compileExample("ring", what, by));
  }

  /** The jar of the checkpoint algorithm with a change in its sources. */
  void addToken(String what, String by) throws IOException {
    add("token.jar", CHECKPOINTS, "example.token.TokenProvider", compileExample("token", what, by));
  }

  private Path compileExample(String name, String what, String by) throws IOException {
    Path sources = Document.root().resolve("examples/src/main/java/example").resolve(name);
    List<Path> changed = new ArrayList<>();
    Path work = Files.createTempDirectory(directory, "sources");
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file).replace(what, by);
        changed.add(Files.writeString(work.resolve(file.getFileName()), text));
      }
    }
    return compile(changed);
  }

  /** A jar with one provider, given the statement of its method. */
  void addProvider(String jar, String statement) throws IOException {
    String text =
        """
        import dsmlab.protocol.*;
        import java.util.*;
        public final class Mine implements ProtocolProvider {
          public List<ProtocolDescriptor<?>> protocols() {
            %s
          }
          static ProtocolDescriptor<?> like(String id, ConsistencyModel promise) {
            ProtocolDescriptor<?> known = Protocols.catalog().find("migration");
            return copy(known, id, promise);
          }
          static <M extends Message> ProtocolDescriptor<M> copy(
              ProtocolDescriptor<M> known, String id, ConsistencyModel promise) {
            return new ProtocolDescriptor<>(id, "Mine", promise, known.replication(), "l", "s", "p",
                known.parameters(), known.messages(), known.unit(), known.factory());
          }
        }
        """
            .formatted(statement);
    Path work = Files.createTempDirectory(directory, "sources");
    Path source = Files.writeString(work.resolve("Mine.java"), text);
    add(jar, SERVICE, "Mine", compile(List.of(source)));
  }

  private Path compile(List<Path> sources) throws IOException {
    Path classes = Files.createTempDirectory(directory, "classes");
    List<String> arguments =
        new ArrayList<>(
            List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
    sources.forEach(source -> arguments.add(source.toString()));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).isZero();
    return classes;
  }

  private void add(String jar, String service, String provider, Path classes) throws IOException {
    try (JarOutputStream out = open(jar);
        Stream<Path> files = Files.walk(classes)) {
      write(out, service, provider.getBytes(StandardCharsets.UTF_8));
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        write(out, classes.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
  }

  /** A jar with a single entry. */
  void addEntry(String jar, String entry, byte[] content) throws IOException {
    try (JarOutputStream out = open(jar)) {
      write(out, entry, content);
    }
  }

  /** A jar whose provider is a class file of some version. */
  void addClassOfVersion(String jar, int version) throws IOException {
    byte[] content = {
      (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) version, 0, 1
    };
    try (JarOutputStream out = open(jar)) {
      write(out, SERVICE, "Mine".getBytes(StandardCharsets.UTF_8));
      write(out, "Mine.class", content);
    }
  }

  private JarOutputStream open(String jar) throws IOException {
    return new JarOutputStream(Files.newOutputStream(directory.resolve(jar)));
  }

  private static void write(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
