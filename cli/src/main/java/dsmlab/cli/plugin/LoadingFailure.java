package dsmlab.cli.plugin;

import java.util.ServiceConfigurationError;
import org.jspecify.annotations.Nullable;

/** Says why the provider of a plug-in cannot be loaded, and what helps. */
final class LoadingFailure {

  private LoadingFailure() {}

  static String sentence(Throwable failure) {
    return switch (cause(failure)) {
      case UnsupportedClassVersionError newer ->
          "it was compiled for a newer Java than this one, %d: %s"
              .formatted(Runtime.version().feature(), newer.getMessage());
      case NoClassDefFoundError missing -> "a class is missing: " + missing.getMessage();
      case LinkageError misfit -> "its classes do not fit this dsmlab: " + misfit;
      case ServiceConfigurationError wrong -> withoutPrefix(wrong.getMessage());
      case Throwable thrown -> "its provider fails with " + thrown + place(thrown);
    };
  }

  static String expected(Throwable failure) {
    return switch (cause(failure)) {
      case UnsupportedClassVersionError _ ->
          "classes made with javac --release %d".formatted(Runtime.version().feature());
      case NoClassDefFoundError _ -> "a jar that holds every class it needs besides dsmlab's";
      case LinkageError _ -> "classes compiled against the jars of this dsmlab";
      case ServiceConfigurationError _ ->
          "names of public classes in the jar that implement the service";
      default -> "a provider that returns what it offers";
    };
  }

  /** What a provider threw is the cause of what the service loader says. */
  private static Throwable cause(Throwable failure) {
    Throwable inner = failure.getCause();
    boolean wraps =
        failure instanceof ServiceConfigurationError
            || failure instanceof ExceptionInInitializerError;
    return wraps && inner != null ? cause(inner) : failure;
  }

  private static String withoutPrefix(@Nullable String message) {
    return message == null
        ? "its service entry is wrong"
        : message.replaceFirst("^dsmlab\\.[a-z]+\\.[A-Za-z]+Provider: ", "");
  }

  private static String place(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length == 0 ? "" : " at " + trace[0];
  }
}
