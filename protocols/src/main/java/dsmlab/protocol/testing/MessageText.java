package dsmlab.protocol.testing;

import dsmlab.protocol.Access;
import dsmlab.protocol.MessageKind;
import dsmlab.protocol.PageContents;
import dsmlab.protocol.Reference;
import dsmlab.sim.NodeSet;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The text of a message for people, such as {@code Request(p0, requester 1, write)}: its name and
 * its components, without switches that are off and a kind that the name says.
 */
public final class MessageText {

  private MessageText() {}

  /** The text of a message; one that is no record tells itself. */
  public static String of(Object message) {
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

  private static Object value(RecordComponent component, Object message) {
    try {
      component.getAccessor().setAccessible(true);
      return Objects.requireNonNullElse(component.getAccessor().invoke(message), "none");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the components of a message cannot be read", e);
    }
  }

  private static String text(Object message, String name, Object value) {
    return switch (value) {
      case Access access -> access.name().toLowerCase(Locale.ROOT);
      case Reference reference -> Word.text(reference);
      case MessageKind kind -> kind.word().equalsIgnoreCase(simpleName(message)) ? "" : kind.word();
      case Boolean flag -> flag ? name : "";
      case Long page when name.equals("page") -> "p" + page;
      case NodeSet nodes -> name + " " + nodes;
      case PageContents contents -> name + " " + contents;
      case Record nested -> of(nested);
      default -> name + " " + value;
    };
  }
}
