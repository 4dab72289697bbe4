package dsmlab.program;

import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * The declaration of a program: all that listings, reference pages and validation need to know.
 *
 * @param id the word that users write
 * @param summary what it computes and how, in one or two sentences
 * @param source the paper or system it comes from
 * @param processesMin how many processes it needs at least
 * @param factory makes the program
 */
public record ProgramDescriptor(
    String id,
    String summary,
    String source,
    List<Parameter> parameters,
    int processesMin,
    Factory factory)
    implements Described {

  /** Makes a program. */
  @FunctionalInterface
  public interface Factory {
    /**
     * Makes a program.
     *
     * @throws dsmlab.sim.settings.SettingException when settings do not fit each other
     */
    Program create(Settings settings);
  }

  /** A program that any number of processes can execute. */
  public ProgramDescriptor(
      String id, String summary, String source, List<Parameter> parameters, Factory factory) {
    this(id, summary, source, parameters, 1, factory);
  }

  public ProgramDescriptor {
    parameters = List.copyOf(parameters);
  }

  /** Makes the program. */
  public Program create(Settings settings) {
    return factory.create(settings);
  }
}
