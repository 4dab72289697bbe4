package dsmlab.verification.explore;

/** A protocol keeps state in a class into which the explorer cannot look. */
public final class UnsupportedStateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedStateException(Class<?> type) {
    super(
        "the protocol keeps state in a %s, whose contents cannot be compared; use fields, records, arrays, lists, sets or maps"
            .formatted(type.getName()));
  }
}
