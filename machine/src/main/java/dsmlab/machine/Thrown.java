package dsmlab.machine;

/** Tells what code has thrown that should not have, and where. */
final class Thrown {

  private Thrown() {}

  /** As {@code NullPointerException: why at example.Mine.onMessage(Mine.java:42)}. */
  static String text(Throwable thrown) {
    for (StackTraceElement place : thrown.getStackTrace()) {
      if (!place.getClassName().startsWith("java.")) {
        return thrown + " at " + place.getClassName() + "." + place.getMethodName() + line(place);
      }
    }
    return thrown.toString();
  }

  private static String line(StackTraceElement place) {
    return "(%s:%d)".formatted(place.getFileName(), place.getLineNumber());
  }
}
