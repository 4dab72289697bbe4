package dsmlab.machine;

import dsmlab.machine.PresetFigure.Part;
import dsmlab.sim.network.NetworkDescriptor;
import dsmlab.sim.network.Networks;
import dsmlab.sim.settings.Described;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import dsmlab.sim.settings.Units;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine of the literature: a kind of network and the settings of network and nodes that stand
 * for it, each with its source and confidence. What it does not set keeps its documented default.
 *
 * @param id the word that users write
 * @param summary one sentence that says which machine it is
 * @param source the papers and notes behind the figures
 * @param mapping how the figures of the source became settings, and what does not fit
 * @param networkId the kind of network
 * @param figures all settings that are made
 * @param published end-to-end times that are known of the machine
 */
public record MachinePreset(
    String id,
    String summary,
    String source,
    String mapping,
    String networkId,
    List<PresetFigure> figures,
    List<PublishedTime> published)
    implements Described {

  static final String PAGE_SIZE = "pageSize";

  private static final String USUAL_PAGE_SIZE = "4KiB";

  public MachinePreset {
    figures = List.copyOf(figures);
    published = List.copyOf(published);
  }

  /** None: a scenario overrides the settings of the node and of the network themselves. */
  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  /** The kind of network. */
  public NetworkDescriptor network() {
    return Networks.catalog().find(networkId);
  }

  /** The page size of the machine, or the usual 4 KiB where it is not known. */
  public int pageBytes() {
    String text = texts(Part.MACHINE).getOrDefault(PAGE_SIZE, USUAL_PAGE_SIZE);
    return Math.toIntExact(Units.bytes(text));
  }

  /** The costs of a node that differ from their defaults, as scenarios write them. */
  public Map<String, String> nodeTexts() {
    return texts(Part.NODE);
  }

  /** The settings of the network that differ from their defaults, as scenarios write them. */
  public Map<String, String> networkTexts() {
    return texts(Part.NETWORK);
  }

  private Map<String, String> texts(Part part) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (PresetFigure figure : figures) {
      if (figure.part() == part) {
        texts.put(figure.name(), figure.text());
      }
    }
    return Collections.unmodifiableMap(texts);
  }

  /** The machine with some nodes and pages. */
  public MachineSettings machineSettings(int nodes, int pageBytes, InitialOwner initialOwner) {
    NetworkDescriptor network = network();
    return new MachineSettings(
        nodes,
        pageBytes,
        initialOwner,
        Settings.of(NodeCosts.PARAMETERS, nodeTexts()),
        network,
        Settings.of(network.parameters(), networkTexts()));
  }
}
