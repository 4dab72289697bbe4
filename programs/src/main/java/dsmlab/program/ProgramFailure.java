package dsmlab.program;

/** A program that has thrown what it should not have: an exception in one of its processes. */
public final class ProgramFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProgramFailure(ProcessFacts process, Throwable thrown) {
    super("process %d fails with %s".formatted(process.index(), text(thrown)), thrown);
  }

  private static String text(Throwable thrown) {
    for (StackTraceElement place : thrown.getStackTrace()) {
      if (isOfProgram(place.getClassName())) {
        return "%s at %s.%s(%s:%d)"
            .formatted(
                thrown,
                place.getClassName(),
                place.getMethodName(),
                place.getFileName(),
                place.getLineNumber());
      }
    }
    return thrown.toString();
  }

  /** Whether a class may be the program's own, rather than what it was called by or calls. */
  private static boolean isOfProgram(String name) {
    boolean surroundings =
        name.startsWith("java.")
            || name.startsWith("jdk.")
            || name.startsWith("dsmlab.systemv.")
            || (name.startsWith("dsmlab.program.") && !name.startsWith("dsmlab.program.library."));
    return !surroundings;
  }
}
