package dsmlab.machine;

import dsmlab.machine.PresetFigure.Part;
import java.util.ArrayList;
import java.util.List;

/** Writes a {@link MachinePreset} down figure by figure. */
final class PresetBuilder {

  private final String id;
  private final String networkId;
  private final List<PresetFigure> figures = new ArrayList<>();
  private final List<PublishedTime> published = new ArrayList<>();
  private String summary = "";
  private String source = "";
  private String mapping = "";

  PresetBuilder(String id, String networkId) {
    this.id = id;
    this.networkId = networkId;
  }

  PresetBuilder summary(String text) {
    summary = text;
    return this;
  }

  PresetBuilder source(String text) {
    source = text;
    return this;
  }

  PresetBuilder mapping(String text) {
    mapping = text;
    return this;
  }

  PresetBuilder pageSize(String text, Confidence confidence, String basis) {
    figures.add(new PresetFigure(Part.MACHINE, MachinePreset.PAGE_SIZE, text, confidence, basis));
    return this;
  }

  PresetBuilder node(String name, String text, Confidence confidence, String basis) {
    figures.add(new PresetFigure(Part.NODE, name, text, confidence, basis));
    return this;
  }

  PresetBuilder network(String name, String text, Confidence confidence, String basis) {
    figures.add(new PresetFigure(Part.NETWORK, name, text, confidence, basis));
    return this;
  }

  /** The same time to send and to receive. */
  PresetBuilder overhead(String text, Confidence confidence, String basis) {
    return node("send", text, confidence, basis).node("receive", text, confidence, basis);
  }

  /** The one-way model of the source has no host cost per byte. */
  PresetBuilder noCopying() {
    return node(
        "copyPerKiB", "0", Confidence.DERIVED, "the one-way model has no host cost per byte");
  }

  PresetBuilder published(PublishedTime time) {
    published.add(time);
    return this;
  }

  MachinePreset build() {
    return new MachinePreset(id, summary, source, mapping, networkId, figures, published);
  }
}
