package dsmlab.verification.broken;

import dsmlab.protocol.Message;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Makes and alters messages of protocols, whose records only their packages know. */
final class Records {

  private Records() {}

  static boolean has(Message message, String component) {
    return components(message.getClass()).stream()
        .anyMatch(each -> each.getName().equals(component));
  }

  static Object get(Message message, String component) {
    return components(message.getClass()).stream()
        .filter(each -> each.getName().equals(component))
        .map(each -> value(each, message))
        .findFirst()
        .orElseThrow();
  }

  /** The same message with another value of a component, or itself when it has none. */
  static Message with(Message message, String component, Object value) {
    Object[] values =
        components(message.getClass()).stream()
            .map(each -> each.getName().equals(component) ? value : value(each, message))
            .toArray();
    return make(message.getClass(), values);
  }

  /** A message of the same family. */
  static Message sibling(Message message, String name, Object... values) {
    return make(sibling(message.getClass(), name), values);
  }

  /** A message of the family that is declared in an interface. */
  static Message of(String family, String name, Object... values) {
    try {
      return make(Class.forName(family + "$" + name), values);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Class<?> sibling(Class<?> type, String name) {
    return Arrays.stream(Objects.requireNonNull(type.getEnclosingClass()).getDeclaredClasses())
        .filter(each -> each.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A constant of the type of a component. */
  static Object constant(Message message, String component, String name) {
    try {
      Field field = get(message, component).getClass().getDeclaredField(name);
      field.setAccessible(true);
      return field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(message + " has no such " + component, e);
    }
  }

  private static List<RecordComponent> components(Class<?> type) {
    return List.of(type.getRecordComponents());
  }

  private static Object value(RecordComponent component, Message message) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(message);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(message + " has no " + component, e);
    }
  }

  private static Message make(Class<?> type, Object... values) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (Message) constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(type + " cannot be made of " + Arrays.asList(values), e);
    }
  }
}
