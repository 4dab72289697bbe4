package dsmlab.program;

/**
 * Answers requests of a process without stopping it, where nothing else can happen meanwhile. What
 * it does not answer becomes a {@link Request}.
 */
public interface DirectAnswers {

  /** Stops the process at every request. */
  DirectAnswers NONE =
      new DirectAnswers() {
        @Override
        public boolean load(long address, int bytes) {
          return false;
        }

        @Override
        public long loaded() {
          throw new IllegalStateException("nothing was loaded");
        }

        @Override
        public boolean store(long address, int bytes, long value) {
          return false;
        }

        @Override
        public boolean compute(long picos) {
          return false;
        }
      };

  /** Loads if that can be done now; {@link #loaded} then has the bits. */
  boolean load(long address, int bytes);

  /** What was loaded last. */
  long loaded();

  /** Stores if that can be done now. */
  boolean store(long address, int bytes, long value);

  /** Lets time pass if that can be done now. */
  boolean compute(long picos);
}
