package dsmlab.verification.script;

/**
 * A word of a page: {@code p0} is the first word of page 0, {@code p0.1} the second.
 *
 * @param word from 0
 */
public record Place(long page, int word) {

  @Override
  public String toString() {
    return "p" + page + (word == 0 ? "" : "." + word);
  }
}
