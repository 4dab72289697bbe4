package dsmlab.protocol.chronicle;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages in words for people. */
public final class MessageWords {

  private final Function<Reference, String> references;

  private MessageWords(Function<Reference, String> references) {
    this.references = references;
  }

  /**
   * The text of a message, such as {@code Request(p0, requester 1, write)}: its name and its
   * components, of which kinds and switches that are off say nothing. One that is no record tells
   * itself.
   */
  public static String of(Object message) {
    return of(message, MessageWords::bytes);
  }

  /**
   * The same.
   *
   * @param references tells references that the message carries
   */
  public static String of(Object message, Function<Reference, String> references) {
    return new MessageWords(references).text(message);
  }

  private static String bytes(Reference reference) {
    return "%s of %d bytes at 0x%x"
        .formatted(word(reference.access()), reference.bytes(), reference.address());
  }

  /**
   * The name of a message in words, with the access that is asked for where it tells one: {@code
   * write request}.
   */
  public static String name(Object message) {
    String name = simpleName(message);
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    if (!message.getClass().isRecord()) {
      return words;
    }
    return Arrays.stream(message.getClass().getRecordComponents())
        .filter(component -> component.getType() == Access.class)
        .map(component -> word((Access) value(component, message)) + " " + words)
        .findFirst()
        .orElse(words);
  }

  private String text(Object message) {
    if (!message.getClass().isRecord()) {
      return message.toString();
    }
    return Arrays.stream(message.getClass().getRecordComponents())
        .map(component -> text(message, component.getName(), value(component, message)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", ", simpleName(message) + "(", ")"));
  }

  private static String simpleName(Object message) {
    return message.getClass().getSimpleName();
  }

  private static String word(Access access) {
    return access.name().toLowerCase(Locale.ROOT);
  }

  private static Object value(RecordComponent component, Object message) {
    try {
      component.getAccessor().setAccessible(true);
      return Objects.requireNonNullElse(component.getAccessor().invoke(message), "none");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the components of a message cannot be read", e);
    }
  }

  private String text(Object message, String name, Object value) {
    return switch (value) {
      case Access access -> word(access);
      case Reference reference -> references.apply(reference);
      case MessageKind kind -> kind.word().equalsIgnoreCase(simpleName(message)) ? "" : kind.word();
      case Boolean flag -> flag ? name : "";
      case Long page when name.equals("page") -> "p" + page;
      case NodeSet nodes -> name + " " + nodes;
      case PageContents contents -> name + " " + contents;
      case Record nested -> text(nested);
      default -> name + " " + value;
    };
  }
}
