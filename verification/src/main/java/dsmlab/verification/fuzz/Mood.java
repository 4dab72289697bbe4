package dsmlab.verification.fuzz;

/** How a scheduler chooses among what can happen. Uniform choices rarely lead deep. */
enum Mood {
  /** All that can happen is equally likely. */
  EVEN,
  /** References are started as early as possible, so that many faults are open. */
  CROWDED,
  /** Messages arrive as early as possible, and references find a quiet cluster. */
  CALM,
  /** Messages on a few channels arrive only when nothing else can happen. */
  STARVED_CHANNELS,
  /**
   * Whatever has the highest priority happens, and a few times the highest becomes the lowest, as
   * in Burckhardt, Kothari, Musuvathi and Nagarakatte, A Randomized Scheduler with Probabilistic
   * Guarantees of Finding Bugs, ASPLOS 2010.
   */
  PRIORITIES
}
