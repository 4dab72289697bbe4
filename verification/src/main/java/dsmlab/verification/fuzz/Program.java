package dsmlab.verification.fuzz;

import dsmlab.verification.script.Command;
import java.util.List;

/**
 * What one process does.
 *
 * @param references reads and writes of its node, in program order
 */
record Program(List<Command> references) {

  Program {
    references = List.copyOf(references);
  }
}
