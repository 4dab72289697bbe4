package dsmlab.systemv.service.dipc;

/**
 * The ids of objects, which are alike on all machines: each tells its machine, and whether others
 * may use it.
 */
final class ObjectIds {

  private final int machines;

  ObjectIds(int machines) {
    this.machines = machines;
  }

  /** The id of an object which is the n-th of its kernel. */
  int of(int number, boolean distributed, int machine) {
    int within = Math.addExact(Math.multiplyExact(number, 2), distributed ? 1 : 0);
    return Math.addExact(Math.multiplyExact(within, machines), machine);
  }

  /** Whether it can be an id at all. */
  boolean isId(int id) {
    return id >= 0;
  }

  /** The machine that owns the object. */
  int owner(int id) {
    return id % machines;
  }

  boolean isDistributed(int id) {
    return id / machines % 2 == 1;
  }

  /** The number of the object in its kernel. */
  int number(int id) {
    return id / machines / 2;
  }
}
