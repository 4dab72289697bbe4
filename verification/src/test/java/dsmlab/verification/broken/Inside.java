package dsmlab.verification.broken;

import dsmlab.protocol.PageTable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/** The fields of an object, to damage what no message carries. */
final class Inside {

  private final Object object;

  private Inside(Object object) {
    this.object = object;
  }

  static Inside of(Object object) {
    return new Inside(object);
  }

  /** An entry of one of its page tables. */
  Inside entry(String table, long page) {
    return of(Objects.requireNonNull(get(table, PageTable.class).of(page)));
  }

  <T> T get(String field, Class<T> type) {
    try {
      return type.cast(field(field).get(object));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " was made accessible", e);
    }
  }

  void set(String field, Object value) {
    try {
      field(field).set(object, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " was made accessible", e);
    }
  }

  private Field field(String name) {
    Field found =
        Stream.<Class<?>>iterate(object.getClass(), Objects::nonNull, Class::getSuperclass)
            .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
            .filter(field -> field.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(object + " has no " + name));
    found.setAccessible(true);
    return found;
  }
}
