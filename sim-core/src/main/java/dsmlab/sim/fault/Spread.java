package dsmlab.sim.fault;

/** How a time is drawn around its mean. */
public enum Spread {
  /** It is the mean. */
  CONSTANT {
    @Override
    long picos(long meanPicos, double drawn) {
      return meanPicos;
    }
  },
  /** Any time up to twice the mean, evenly. */
  UNIFORM {
    @Override
    long picos(long meanPicos, double drawn) {
      return Math.round(2.0 * meanPicos * drawn);
    }
  },
  /** Short times often, long ones seldom. */
  EXPONENTIAL {
    @Override
    long picos(long meanPicos, double drawn) {
      return Math.round(-meanPicos * StrictMath.log(1 - drawn));
    }
  };

  /** A time from a number that was drawn evenly between 0 and 1. */
  abstract long picos(long meanPicos, double drawn);
}
