package dsmlab.cli;

import dsmlab.cli.output.ResultStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Starts the {@code dsmlab} command. */
public final class Main {

  private Main() {}

  public static void main(String[] args) {
    // Libraries below us format numbers by the default locale.
    Locale.setDefault(Locale.ROOT);
    PrintWriter results =
        ResultStream.writer(new FileOutputStream(FileDescriptor.out), Main::outputIsPipe);
    PrintWriter messages =
        new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    Program program = new Program(Surroundings.ofProcess(), results, messages);
    int code = run(program, args);
    // System.exit starts the logging system to report itself, which takes as long as a short
    // command.
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(Program program, String... args) {
    try (Interruption _ = Interruption.watch()) {
      return program.run(args);
    }
  }

  private static boolean outputIsPipe() {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
      return target.startsWith("pipe:") || target.startsWith("socket:");
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
