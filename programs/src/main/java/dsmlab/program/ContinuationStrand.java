package dsmlab.program;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;

/**
 * A strand that is a continuation of the JDK, which changes sides in a fraction of the time that
 * two threads need. It is there where Java was started with {@code --add-exports
 * java.base/jdk.internal.vm=ALL-UNNAMED}, as the command does.
 */
final class ContinuationStrand implements Strand {

  /** What the JDK offers. */
  private record Jdk(MethodHandle create, MethodHandle run, MethodHandle yield, Object scope) {}

  private final Jdk jdk;
  private final Object continuation;

  private ContinuationStrand(Jdk jdk, Runnable body) {
    this.jdk = jdk;
    try {
      this.continuation = jdk.create().invoke(jdk.scope(), body);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  /** Makes such strands where that is allowed. */
  static Optional<Maker> maker() {
    try {
      Jdk jdk = jdk();
      return Optional.of(body -> new ContinuationStrand(jdk, body));
    } catch (ReflectiveOperationException notAllowed) {
      return Optional.empty();
    }
  }

  private static Jdk jdk() throws ReflectiveOperationException {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    Class<?> scope = Class.forName("jdk.internal.vm.ContinuationScope");
    Class<?> type = Class.forName("jdk.internal.vm.Continuation");
    MethodHandle newScope =
        lookup.findConstructor(scope, MethodType.methodType(void.class, String.class));
    return new Jdk(
        lookup.findConstructor(type, MethodType.methodType(void.class, scope, Runnable.class)),
        lookup.findVirtual(type, "run", MethodType.methodType(void.class)),
        lookup.findStatic(type, "yield", MethodType.methodType(boolean.class, scope)),
        scope(newScope));
  }

  private static Object scope(MethodHandle newScope) {
    try {
      return newScope.invoke("dsmlab process");
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public void proceed() {
    try {
      jdk.run().invoke(continuation);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  @Override
  public void pause() {
    try {
      boolean paused = (boolean) jdk.yield().invoke(jdk.scope());
      if (!paused) {
        throw new IllegalStateException("a process cannot be stopped here");
      }
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static RuntimeException unexpected(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      default -> new IllegalStateException(thrown);
    };
  }
}
