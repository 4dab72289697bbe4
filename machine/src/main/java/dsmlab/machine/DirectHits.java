package dsmlab.machine;

import dsmlab.program.DirectAnswers;
import dsmlab.protocol.Access;

/**
 * Serves a process without stopping it, while nothing else can happen. Where a monitor watches,
 * every reference stops it: what a monitor throws must not end up in the program.
 */
final class DirectHits implements DirectAnswers {

  private final ProgramReferences references;
  private final ProgramProcess process;
  private long loaded;

  DirectHits(ProgramReferences references, ProgramProcess process) {
    this.references = references;
    this.process = process;
  }

  @Override
  public boolean load(long address, int bytes) {
    if (!references.mayHit(process, address, bytes, Access.READ)) {
      return false;
    }
    loaded = references.loadHit(process, address, bytes);
    return true;
  }

  @Override
  public long loaded() {
    return loaded;
  }

  @Override
  public boolean store(long address, int bytes, long value) {
    if (!references.mayHit(process, address, bytes, Access.WRITE)) {
      return false;
    }
    references.storeHit(process, address, bytes, value);
    return true;
  }

  @Override
  public boolean compute(long picos) {
    if (process.speculation() != null || picos > Long.MAX_VALUE - process.clockPicos) {
      return false;
    }
    process.clockPicos += picos;
    return true;
  }
}
