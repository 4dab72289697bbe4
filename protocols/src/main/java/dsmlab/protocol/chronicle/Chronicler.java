package dsmlab.protocol.chronicle;

/** Whoever keeps a chronicle: hosts tell it what happens, in order. */
public interface Chronicler {

  /** Keeps nothing; hosts then make no occurrence at all. */
  Chronicler NONE =
      new Chronicler() {
        @Override
        public boolean records() {
          return false;
        }

        @Override
        public void record(Occurrence occurrence) {}
      };

  /** Whether it wants to be told. */
  default boolean records() {
    return true;
  }

  /** Takes what has just happened. */
  void record(Occurrence occurrence);
}
