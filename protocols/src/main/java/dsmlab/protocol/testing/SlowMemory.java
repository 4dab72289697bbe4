package dsmlab.protocol.testing;

import dsmlab.protocol.ProtocolError;
import dsmlab.protocol.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks what every promise includes: a node sees the writes of each node to a page in their order.
 * Hutto and Ahamad, Slow Memory, ICDCS 1990; here the unit is the page. A value that several writes
 * have had tells nothing.
 */
final class SlowMemory {

  /** The writes of one node to one page, in their order. */
  private final Map<Stream, List<Reference>> writes = new HashMap<>();

  /** How many writes of a stream a node has seen. */
  private final Map<Sight, Integer> seen = new HashMap<>();

  /** Who wrote a value first to a word, where no other has. */
  private final Map<Value, Optional<Write>> origins = new HashMap<>();

  private record Stream(int writer, long page) {}

  private record Sight(int reader, Stream stream) {}

  private record Value(long address, long value) {}

  /** The write of a stream at a place, counted from 1. */
  private record Write(Stream stream, int index) {}

  /** A reference of a node has ended. */
  void ended(Operation operation, long value) {
    if (operation.reads()) {
      read(operation.node(), operation.page(), operation.reference(), value);
    } else {
      written(operation.node(), operation.page(), operation.reference());
    }
  }

  /** A node sees its own writes. */
  private void written(int node, long page, Reference reference) {
    Stream stream = new Stream(node, page);
    List<Reference> all = writes.computeIfAbsent(stream, _ -> new ArrayList<>());
    all.add(reference);
    seen.put(new Sight(node, stream), all.size());
    Value value = new Value(reference.address(), reference.value());
    Optional<Write> origin = Optional.of(new Write(stream, all.size()));
    origins.merge(value, origin, (_, _) -> Optional.empty());
  }

  /** Whether several nodes have written to a word. */
  boolean hasSeveralWriters(long address) {
    return writes.values().stream()
            .filter(all -> all.stream().anyMatch(write -> write.address() == address))
            .count()
        > 1;
  }

  private void read(int node, long page, Reference reference, long value) {
    Optional<Write> origin =
        origins.getOrDefault(new Value(reference.address(), value), Optional.empty());
    boolean initial = value == 0 && !origins.containsKey(new Value(reference.address(), 0));
    if (initial) {
      writes.keySet().stream()
          .filter(stream -> stream.page() == page)
          .forEach(stream -> requireNoneSeen(node, stream, 0, reference, value));
    }
    origin.ifPresent(write -> {
      requireNoneSeen(node, write.stream(), write.index(), reference, value);
      seen.merge(new Sight(node, write.stream()), write.index(), Math::max);
    });
  }

  /** No later write of the stream to the same word may have been seen. */
  private void requireNoneSeen(
      int node, Stream stream, int after, Reference reference, long value) {
    int last = seen.getOrDefault(new Sight(node, stream), 0);
    List<Reference> all = writes.getOrDefault(stream, List.of());
    for (Reference later : all.subList(Math.min(after, last), last)) {
      if (later.address() == reference.address()) {
        throw new ProtocolError(
            "node %d reads %d from %s although it has seen that node %d wrote %d there later"
                .formatted(
                    node, value, Word.at(reference.address()), stream.writer(), later.value()));
      }
    }
  }
}
