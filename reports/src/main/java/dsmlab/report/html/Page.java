package dsmlab.report.html;

import dsmlab.report.part.Part.Section;
import java.util.List;
import java.util.Map;

/**
 * What the template of the page needs. All texts are plain; the template escapes them. Style,
 * scripts and drawings are our own and go into the page as they are.
 *
 * @param title the name of the experiment
 * @param description what it shows, may be empty
 * @param extent its size in a line
 * @param sections the content
 * @param drawings the charts as SVG elements by their file names
 * @param data what the script draws, as JSON that is safe inside a script element
 * @param library the script that draws it
 * @param style the style sheet
 * @param script the script
 */
public record Page(
    String title,
    String description,
    String extent,
    List<Section> sections,
    Map<String, String> drawings,
    String data,
    String library,
    String style,
    String script) {

  public Page {
    sections = List.copyOf(sections);
    drawings = Map.copyOf(drawings);
  }

  /** Where a section is to be found in the page. */
  public String anchor(Section section) {
    return "section-" + (sections.indexOf(section) + 1);
  }
}
