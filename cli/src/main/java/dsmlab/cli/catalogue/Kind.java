package dsmlab.cli.catalogue;

import dsmlab.sim.settings.Described;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A kind of things that a scenario or a result can name.
 *
 * @param word one of them
 * @param plural all of them
 * @param source looks them up; called only when they are wanted
 */
public record Kind(String word, String plural, Supplier<List<? extends Described>> source) {

  /** Its things in the order of listings. */
  public List<? extends Described> entries() {
    return source.get();
  }

  /** The thing with an id. */
  public Optional<? extends Described> find(String id) {
    return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
  }
}
