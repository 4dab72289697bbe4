package dsmlab.machine;

/** How a figure of a {@link MachinePreset} is known. */
public enum Confidence {
  /** Read in the source that is named. */
  FOUND("found"),
  /** Fixed by the standard that the network follows. */
  STANDARD("standard"),
  /** Worked out from figures that were found or remembered. */
  DERIVED("derived"),
  /** Worked out from little. */
  DERIVED_LOW("derived, low"),
  /** Known from the literature without reading it again; surely right. */
  MEMORY_HIGH("memory, high"),
  /** Likewise; right or near it. */
  MEMORY_HIGH_MEDIUM("memory, high-medium"),
  /** Likewise; the right order of magnitude, and probably better. */
  MEMORY_MEDIUM("memory, medium"),
  /** Likewise; a guess at the order of magnitude. */
  MEMORY_LOW("memory, low");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  /** The words for it in tables. */
  public String label() {
    return label;
  }
}
