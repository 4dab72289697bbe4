package dsmlab.verification.history.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The fields of an operation in a file. */
enum Field {
  PROCESS("a whole number from 0 to 2147483647"),
  KIND("one of read, write, atomic"),
  LOCATION("a text or a whole number"),
  READ("a whole number"),
  VALUE("a whole number"),
  CALL("a whole number"),
  RETURN("a whole number");

  /** The words of all fields. */
  static final List<String> WORDS = Arrays.stream(values()).map(Field::word).toList();

  private final String expected;

  Field(String expected) {
    this.expected = expected;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What its value must be. */
  String expected() {
    return expected;
  }

  /** The field of a word, or null. */
  static @Nullable Field of(String word) {
    int index = WORDS.indexOf(word);
    return index < 0 ? null : values()[index];
  }
}
