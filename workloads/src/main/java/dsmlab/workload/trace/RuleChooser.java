package dsmlab.workload.trace;

/** Deals the lines of a stream without threads to processes. */
final class RuleChooser extends ProcessChooser {

  private final StreamMapping mapping;
  private long turn;
  private int turnProcess;

  RuleChooser(StreamMapping mapping) {
    this.mapping = mapping;
  }

  @Override
  void lineTaken() {
    turn++;
    if (turn == mapping.amount()) {
      turn = 0;
      turnProcess = (turnProcess + 1) % mapping.processes();
    }
  }

  @Override
  int process(long address) {
    return switch (mapping.rule()) {
      case ROUND_ROBIN -> turnProcess;
      case BY_PAGE -> (int) (address / mapping.amount() % mapping.processes());
      case NONE, SINGLE, NODE_FILE -> 0;
    };
  }

  @Override
  int processes() {
    return mapping.processes();
  }
}
