package dsmlab.verification.explore;

/** A shortcut turned out not to be valid. */
final class ShortcutException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Shortcut shortcut;

  ShortcutException(Shortcut shortcut) {
    super(shortcut + " is not valid here");
    this.shortcut = shortcut;
  }

  Shortcut shortcut() {
    return shortcut;
  }
}
