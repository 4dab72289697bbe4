package dsmlab.program;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a process has got, in their order. Its requests are determined by them, so that
 * a process can be brought back to any point by {@link Coroutine#replayed}.
 */
public final class AnswerLog {

  private final LongArrayList words = new LongArrayList();
  private final ObjectArrayList<@Nullable Response> others = new ObjectArrayList<>();

  /** An empty log. */
  public AnswerLog() {}

  /** How many answers it holds. */
  public int size() {
    return words.size();
  }

  /** Appends an answer. */
  void add(Response response) {
    if (response instanceof Response.Word(long value)) {
      addWord(value);
    } else {
      words.add(0);
      others.size(words.size() - 1);
      others.add(response);
    }
  }

  /** Appends a word. */
  void addWord(long value) {
    words.add(value);
  }

  /** An answer, from 0. */
  Response get(int index) {
    Response other = index < others.size() ? others.get(index) : null;
    return other == null ? new Response.Word(words.getLong(index)) : other;
  }

  /** A log of the first answers of this one. */
  public AnswerLog prefix(int size) {
    AnswerLog prefix = new AnswerLog();
    for (int index = 0; index < size; index++) {
      prefix.add(get(index));
    }
    return prefix;
  }
}
