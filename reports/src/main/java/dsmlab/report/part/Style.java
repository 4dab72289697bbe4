package dsmlab.report.part;

/** Whether a text may carry the escape sequences of a terminal. */
public enum Style {
  /** For files and pipes. */
  PLAIN {
    @Override
    String strong(String text) {
      return text;
    }
  },
  /** For terminals: what matters is bold. */
  TERMINAL {
    @Override
    String strong(String text) {
      return "\u001b[1m" + text + "\u001b[0m";
    }
  };

  abstract String strong(String text);
}
