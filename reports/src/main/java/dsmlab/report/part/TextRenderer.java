package dsmlab.report.part;

import dsmlab.report.part.Part.Facts;
import dsmlab.report.part.Part.Figure;
import dsmlab.report.part.Part.Fold;
import dsmlab.report.part.Part.Gallery;
import dsmlab.report.part.Part.Grid;
import dsmlab.report.part.Part.Item;
import dsmlab.report.part.Part.Items;
import dsmlab.report.part.Part.Listing;
import dsmlab.report.part.Part.Paragraph;
import dsmlab.report.part.Part.Section;
import java.util.List;
import java.util.stream.Collectors;

/** Renders parts as lines for a terminal. */
public final class TextRenderer {

  private static final int INDENT_MAX = 18;

  private final Style style;
  private final int width;

  public TextRenderer(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The text of some parts, blank lines between them, a line break at the end. */
  public String render(List<? extends Part> parts) {
    return blocks(parts).replace('\u00a0', ' ') + "\n";
  }

  private String blocks(List<? extends Part> parts) {
    return parts.stream()
        .map(this::block)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private String block(Part part) {
    return switch (part) {
      case Section section -> style.strong(section.title()) + "\n" + blocks(section.parts());
      case Fold fold -> fold.title() + "\n" + blocks(fold.parts());
      case Paragraph paragraph -> TextLines.hanging(paragraph.text(), 0, width);
      case Items items -> items(items.items());
      case Listing listing -> listing.title() + "\n" + listing.text().stripTrailing();
      case Facts facts -> items(facts.items());
      case Figure figure -> "";
      case Gallery gallery -> "";
      case Grid grid -> table(grid.table());
    };
  }

  private String items(List<Item> items) {
    int lead = items.stream().mapToInt(item -> TextLines.length(item.lead())).max().orElse(0);
    int indent = Math.min(INDENT_MAX, lead) + 2;
    return items.stream().map(item -> item(item, indent)).collect(Collectors.joining("\n"));
  }

  private String item(Item item, int indent) {
    String lead = TextLines.left(item.lead(), indent - 2) + "  ";
    String words = (String.join(" ", item.texts()) + " " + item.note()).strip();
    String text = TextLines.hanging(words, indent, width);
    return TextLines.length(lead) > indent
        ? item.lead() + "\n" + " ".repeat(indent) + text
        : lead + text;
  }

  private String table(Table table) {
    TextTableLayout layout = new TextTableLayout(table, style, width);
    StringBuilder text = new StringBuilder(TextLines.hanging(table.caption(), 0, width));
    layout.lines().forEach(line -> text.append('\n').append(line));
    legend(layout).forEach(note -> text.append('\n').append(TextLines.hanging(note, 2, width)));
    table.notes().forEach(note -> text.append('\n').append(TextLines.hanging(note, 2, width)));
    return text.toString().stripLeading();
  }

  private static List<String> legend(TextTableLayout layout) {
    String marks =
        layout.marks().stream()
            .map(mark -> mark.sign() + " " + mark.meaning())
            .collect(Collectors.joining("   "));
    String omitted = String.join(", ", layout.omitted());
    return List.of(marks, omitted.isEmpty() ? "" : "left out for want of width: " + omitted)
        .stream()
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
