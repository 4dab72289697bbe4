package dsmlab.machine;

/**
 * One setting that a {@link MachinePreset} makes, and why.
 *
 * @param part whose setting it is
 * @param name the setting
 * @param text its value as scenarios write it
 * @param confidence how the value is known
 * @param basis where it comes from and what it stands for
 */
public record PresetFigure(
    Part part, String name, String text, Confidence confidence, String basis) {

  /** The parts of a machine that have settings. */
  public enum Part {
    /** The machine as a whole: its page size. */
    MACHINE("machine"),
    /** The costs of a node, {@link NodeCosts#PARAMETERS}. */
    NODE("machine.node"),
    /** The settings of the preset's network. */
    NETWORK("machine.network");

    private final String path;

    Part(String path) {
      this.path = path;
    }

    /** Where the part stands in a scenario. */
    public String path() {
      return path;
    }
  }

  /** The setting with its part, as scenarios name it, such as {@code machine.node.send}. */
  public String path() {
    return part.path() + "." + name;
  }
}
