package dsmlab.systemv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Asserts the errno of a call. */
final class Fails {

  private Fails() {}

  static void with(Errno errno, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            SystemCallFailed.class, failure -> assertThat(failure.errno()).isEqualTo(errno))
        .hasMessageContaining(errno.name());
  }
}
