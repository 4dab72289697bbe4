package dsmlab.workload.generator;

import dsmlab.workload.Operation;
import dsmlab.workload.RecordBatch;

/**
 * One process of a {@link FaultingProgram}. It works on a page that it may write and on another
 * that it may only read; each fault turns it to a new one.
 */
final class FaultingProcess implements Script {

  /** Faults that may be owed before a read becomes a write, or the reverse. */
  private static final int PATIENCE = 16;

  private final FaultingProgram program;
  private final SharedPages state;
  private final int process;
  private final Pages pages;
  private final Draws draws;
  private final Pace pace;
  private final Spread faults;
  private final Spread copies;
  private final Spread faultWrites;
  private final Spread hitWrites;
  private long left;

  /** Faults that were drawn and have yet to find a page; below zero, faults ahead of their draw. */
  private int owedFaults;

  private int owedCopies;
  private boolean kindDrawn;
  private boolean nextWrites;
  private int writable = SharedPages.NONE;
  private int readable = SharedPages.NONE;
  private int latest = SharedPages.NONE;

  FaultingProcess(
      FaultingProgram program, int process, long references, Pages pages, Draws draws, Pace pace) {
    this.program = program;
    FaultMix mix = program.mix();
    this.state = program.state();
    this.process = process;
    this.left = references;
    this.pages = pages;
    this.draws = draws;
    this.pace = pace;
    this.faults = new Spread(mix.fPrime(), draws);
    this.copies = new Spread(mix.f() - mix.fPrime(), draws);
    this.faultWrites = new Spread(mix.writeShareOfFaults(), draws);
    this.hitWrites = new Spread(mix.writeShareOfHits(), draws);
    if (process == 0) {
      turnToWritable(0);
    }
  }

  @Override
  public boolean step(RecordBatch batch) {
    if (left == 0) {
      return false;
    }
    left--;
    pace.work(batch);
    drawFault();
    boolean write = access();
    long address = pages.address(latest, draws.below(pages.places()));
    Operation operation = write ? Operation.WRITE : Operation.READ;
    batch.add(operation, process, address, pages.referenceBytes());
    return true;
  }

  private void drawFault() {
    owedFaults += faults.step() ? 1 : 0;
    owedCopies += copies.step() ? 1 : 0;
  }

  /** Turns to the page of the next access, and says whether it is a write. */
  private boolean access() {
    if (latest == SharedPages.NONE) {
      owedFaults--;
      return turnToWritable(program.findForeign(process, draws));
    }
    if (owedFaults > 0 && fault()) {
      owedFaults--;
      return latest == writable;
    }
    return !(owedCopies > 0 && readCopy()) && hit();
  }

  /** Faults as drawn, unless there has been no page for it for long. */
  private boolean fault() {
    if (!kindDrawn) {
      nextWrites = faultWrites.step();
    }
    boolean faulted = fault(nextWrites) || (owedFaults > PATIENCE && fault(!nextWrites));
    kindDrawn = !faulted;
    return faulted;
  }

  private boolean fault(boolean write) {
    return write
        ? turnToWritable(program.findForeign(process, draws))
        : turnToReadable(program.findAbsent(process, draws));
  }

  /** Reads a copy, or gets one ahead of the fault that this is. */
  private boolean readCopy() {
    if (turnToReadable(program.findCopy(process, draws))) {
      owedCopies--;
      return true;
    }
    boolean ahead = turnToReadable(program.findUnread(process, draws));
    owedFaults -= ahead ? 1 : 0;
    return ahead;
  }

  private boolean hit() {
    boolean write = hitWrites.step();
    if (write) {
      latest = writable;
    }
    return write;
  }

  private boolean turnToWritable(int page) {
    if (page == SharedPages.NONE) {
      return false;
    }
    state.leave(writable);
    state.use(page);
    state.write(process, page);
    writable = page;
    latest = page;
    return true;
  }

  private boolean turnToReadable(int page) {
    if (page == SharedPages.NONE) {
      return false;
    }
    state.leave(readable);
    state.use(page);
    state.read(process, page);
    readable = page;
    latest = page;
    return true;
  }
}
