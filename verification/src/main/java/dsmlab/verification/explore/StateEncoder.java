package dsmlab.verification.explore;

import dsmlab.protocol.Host;
import dsmlab.protocol.PageTable;
import dsmlab.sim.NodeSet;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes what an object remembers as bytes, so that equal bytes mean that no handler can tell two
 * states apart. It looks into the fields of protocols, entries and messages; a protocol need not do
 * anything for it but keep its state in fields. Hosts, lambdas and classes are no state. Maps and
 * sets without an order of their own are written in the order of their bytes.
 */
final class StateEncoder {

  private final Map<Class<?>, List<Field>> fields = new HashMap<>();
  private final int pages;
  private final Set<Object> path = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * An encoder.
   *
   * @param pages how many pages there are: a page table is written with an entry for each, so that
   *     it does not matter which of them were looked at before
   */
  StateEncoder(int pages) {
    this.pages = pages;
  }

  /** The state of some objects. */
  byte[] encode(@Nullable Object... objects) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Object object : objects) {
        write(object, out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private void write(@Nullable Object object, DataOutputStream out) throws IOException {
    switch (object) {
      case null -> out.writeByte(0);
      case Enum<?> constant -> out.writeShort(constant.ordinal());
      case Number number -> out.writeLong(bits(number));
      case Boolean flag -> out.writeBoolean(flag);
      case Character character -> out.writeChar(character);
      case String text -> out.writeUTF(text);
      case NodeSet set -> write(set, out);
      case PageTable<?> table -> write(table, out);
      case Map<?, ?> map -> write(map, out);
      case Collection<?> collection -> write(collection, out);
      case Host<?> _, Class<?> _ -> out.writeByte(1);
      default -> writeOther(object, out);
    }
  }

  private static long bits(Number number) {
    return number instanceof Double || number instanceof Float
        ? Double.doubleToLongBits(number.doubleValue())
        : number.longValue();
  }

  private static void write(NodeSet set, DataOutputStream out) throws IOException {
    out.writeByte(set.size());
    int[] members = new int[set.size()];
    int[] count = {0};
    set.forEach(node -> members[count[0]++] = node);
    for (int member : members) {
      out.writeShort(member);
    }
  }

  private void write(PageTable<?> table, DataOutputStream out) throws IOException {
    for (int page = 0; page < pages; page++) {
      write(table.of(page), out);
    }
  }

  private void write(Map<?, ?> map, DataOutputStream out) throws IOException {
    out.writeInt(map.size());
    List<byte[]> entries = new ArrayList<>();
    map.forEach((key, value) -> entries.add(encode(key, value)));
    boolean ordered = map instanceof SequencedMap || map instanceof SortedMap;
    writeAll(entries, ordered, out);
  }

  private void write(Collection<?> collection, DataOutputStream out) throws IOException {
    out.writeInt(collection.size());
    List<byte[]> elements = new ArrayList<>();
    collection.forEach(element -> elements.add(encode(element)));
    writeAll(elements, collection instanceof SequencedCollection, out);
  }

  private static void writeAll(List<byte[]> parts, boolean ordered, DataOutputStream out)
      throws IOException {
    if (!ordered) {
      parts.sort(Arrays::compare);
    }
    for (byte[] part : parts) {
      out.write(part);
    }
  }

  private void writeOther(Object object, DataOutputStream out) throws IOException {
    Class<?> type = object.getClass();
    if (type.isHidden()) {
      out.writeByte(1);
    } else if (type.isArray()) {
      writeArray(object, out);
    } else if (type.getName().startsWith("java.")) {
      throw new UnsupportedStateException(type);
    } else if (path.add(object)) {
      writeFields(object, out);
      path.remove(object);
    } else {
      out.writeByte(2);
    }
  }

  private void writeArray(Object array, DataOutputStream out) throws IOException {
    int length = Array.getLength(array);
    out.writeInt(length);
    for (int i = 0; i < length; i++) {
      write(Array.get(array, i), out);
    }
  }

  private void writeFields(Object object, DataOutputStream out) throws IOException {
    out.writeUTF(object.getClass().getName());
    for (Field field : fields.computeIfAbsent(object.getClass(), StateEncoder::fieldsOf)) {
      try {
        write(field.get(object), out);
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(field + " was made accessible", e);
      }
    }
  }

  private static List<Field> fieldsOf(Class<?> type) {
    List<Field> all = new ArrayList<>();
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          all.add(field);
        }
      }
    }
    return all;
  }
}
