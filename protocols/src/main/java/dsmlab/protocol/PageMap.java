package dsmlab.protocol;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of pages, in memory that follows how many they are, wherever they lie. */
public final class PageMap<E> {

  private static final int CAPACITY_MIN = 4;

  /** Where the value of a page is. */
  private final PageNumbers places = new PageNumbers(Integer.MAX_VALUE, (page, place) -> false);

  private @Nullable Object[] values = new @Nullable Object[CAPACITY_MIN];

  /** Is shown pages. */
  @FunctionalInterface
  public interface PageVisitor<E> {
    /** A page and what is known of it. */
    void visit(long page, E value);
  }

  /** The number of pages that are known. */
  public int size() {
    return places.size();
  }

  /** What is known of a page, or null. */
  public @Nullable E get(long page) {
    int place = places.get(page);
    return place == PageNumbers.NONE ? null : at(place);
  }

  @SuppressWarnings("unchecked") // only put stores values
  private E at(int place) {
    return (E) Objects.requireNonNull(values[place]);
  }

  /** Keeps a value for a page. */
  public void put(long page, E value) {
    int place = places.get(page);
    if (place == PageNumbers.NONE) {
      place = places.size();
      places.put(page, place);
      if (place == values.length) {
        values = Arrays.copyOf(values, 2 * place);
      }
    }
    values[place] = value;
  }

  /** Shows every page in an order that means nothing. */
  public void forEach(PageVisitor<? super E> visitor) {
    places.forEach((page, place) -> visitor.visit(page, at(place)));
  }
}
