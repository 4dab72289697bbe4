package dsmlab.verification.explore;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.testing.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * One process on each node that performs some references of any kind to any page. Each write has a
 * value of its own.
 */
final class FreePrograms implements Programs {

  private final int nodes;
  private final int references;
  private final List<List<Reference>> choices = new ArrayList<>();

  FreePrograms(int nodes, int pages, int references) {
    this.nodes = nodes;
    this.references = references;
    for (int number = 0; number < nodes * references; number++) {
      choices.add(choices(pages, 1L + number));
    }
  }

  private static List<Reference> choices(int pages, long value) {
    List<Reference> all = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      all.add(Words.reference(page, 0, Access.READ, 0));
      all.add(Words.reference(page, 0, Access.WRITE, value));
    }
    return List.copyOf(all);
  }

  @Override
  public int processes() {
    return nodes;
  }

  @Override
  public int node(int process) {
    return process;
  }

  @Override
  public int initial(int process) {
    return 0;
  }

  @Override
  public boolean isFinished(int process, int state) {
    return state == 2 * references;
  }

  /** An even state is twice the number of references that are done; an odd one waits. */
  @Override
  public List<Reference> references(int process, int state) {
    return state % 2 == 1 || isFinished(process, state)
        ? List.of()
        : choices.get(process * references + state / 2);
  }

  @Override
  public int started(int process, int state, int choice) {
    return state + 1;
  }

  @Override
  public int completed(int process, int state, long value) {
    return state + 1;
  }

  @Override
  public boolean mayProceed(int process, int[] states) {
    return false;
  }

  @Override
  public int proceeded(int process, int state) {
    throw new IllegalStateException("free programs do not synchronise");
  }

  @Override
  public long writtenBy(int[] renamedProcesses, long value) {
    if (value == 0) {
      return 0;
    }
    int process = (int) ((value - 1) / references);
    return value + (long) (renamedProcesses[process] - process) * references;
  }
}
