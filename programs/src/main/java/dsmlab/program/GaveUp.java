package dsmlab.program;

import java.util.Objects;

/**
 * What a process returns that an error has kept from its result: a call that failed or a signal,
 * because another machine did not answer. It counts as right only in runs in which something was
 * planned to go wrong.
 *
 * @param why what has happened, in the program's words
 */
public record GaveUp(String why) {

  public GaveUp {
    Objects.requireNonNull(why);
  }
}
