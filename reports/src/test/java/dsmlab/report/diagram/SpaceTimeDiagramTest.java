package dsmlab.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.chronicle.Chronicle;
import dsmlab.protocol.chronicle.ChronicleKeeper;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Clock;
import dsmlab.protocol.chronicle.Occurrence;
import dsmlab.protocol.chronicle.Occurrence.Crashed;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Remark;
import dsmlab.protocol.chronicle.Occurrence.Restarted;
import dsmlab.protocol.chronicle.Selection;
import dsmlab.report.diagram.DiagramOptions.Spacing;
import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SpaceTimeDiagramTest {

  private static Document draw(Chronicle chronicle, DiagramOptions options) throws Exception {
    String svg = SpaceTimeDiagram.svg(chronicle, options);
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<Element> all(Document drawing, String tag, String classes) {
    NodeList found = drawing.getElementsByTagName(tag);
    return IntStream.range(0, found.getLength())
        .mapToObj(i -> (Element) found.item(i))
        .filter(element -> element.getAttribute("class").equals(classes))
        .toList();
  }

  private static List<String> texts(Document drawing, String classes) {
    return all(drawing, "text", classes).stream().map(Element::getTextContent).toList();
  }

  @Test
  void everyMessageIsAnArrowInTheColourOfItsKind() throws Exception {
    Document drawing = draw(Chronicles.threeInvalidations(), DiagramOptions.DEFAULT);
    assertThat(all(drawing, "g", "message invalidate")).hasSize(3);
    assertThat(all(drawing, "g", "message page")).hasSize(4);
    assertThat(drawing.getElementsByTagName("style").item(0).getTextContent())
        .contains(".invalidate .line{stroke:#", "prefers-color-scheme:dark");
    assertThat(texts(drawing, "soft")).contains("invalidate", "page", "write access");
  }

  @Test
  void arrowTellsItsWholeMessageToWhoPointsAtIt() throws Exception {
    Document drawing = draw(Chronicles.threeInvalidations(), DiagramOptions.DEFAULT);
    Element first = all(drawing, "g", "message request").getFirst();
    assertThat(first.getElementsByTagName("title").item(0).getTextContent())
        .contains("p0")
        .contains("request from node 1 to node 0")
        .contains("sent at step 1, handled at step 2");
  }

  @Test
  void faultTellsWhoStartedIt() throws Exception {
    Document drawing = draw(Chronicles.race(), DiagramOptions.DEFAULT);
    assertThat(texts(drawing, "label")).contains("writes 1", "writes 2", "read 0");
    assertThat(all(drawing, "g", "fault")).hasSize(2);
  }

  private static Stream<Chronicle> pictures() {
    return Stream.of(
        Chronicles.race(),
        Chronicles.threeInvalidations(),
        Chronicles.round(2, 1),
        Chronicles.round(8, 3));
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void labelsNeverOverlap(Chronicle chronicle) throws Exception {
    for (Spacing spacing : Spacing.values()) {
      Document drawing = draw(chronicle, DiagramOptions.DEFAULT.withSpacing(spacing));
      List<Element> labels = all(drawing, "text", "label");
      assertThat(labels).hasSizeGreaterThan(4);
      for (int one = 0; one < labels.size(); one++) {
        for (int other = 0; other < one; other++) {
          Element first = labels.get(one);
          Element second = labels.get(other);
          assertThat(area(first).intersects(area(second)))
              .as("%s over %s", first.getTextContent(), second.getTextContent())
              .isFalse();
        }
      }
    }
  }

  private static Rectangle2D area(Element text) {
    return spot(text).area(text.getTextContent());
  }

  private static Sheet.Spot spot(Element text) {
    SvgPen.Anchor anchor =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> SvgPen.Anchor.MIDDLE;
          case "end" -> SvgPen.Anchor.END;
          default -> SvgPen.Anchor.START;
        };
    return new Sheet.Spot(
        anchor,
        Double.parseDouble(text.getAttribute("x")),
        Double.parseDouble(text.getAttribute("y")));
  }

  @Test
  void longRunIsCutWithMarksAndASentence() throws Exception {
    Chronicle chronicle = Chronicles.round(4, 1);
    DiagramOptions ten = DiagramOptions.DEFAULT.withMomentsMax(10);
    Document beginning = draw(chronicle, ten);
    assertThat(all(beginning, "path", "cut")).hasSize(2 * 4);
    assertThat(texts(beginning, "soft").getLast())
        .startsWith("Cut: what happens after step ")
        .contains(" moments");
    Document end = draw(chronicle, ten.ofEnd());
    assertThat(texts(end, "soft").getLast()).startsWith("Cut: what happens before step ");
  }

  @Test
  void shortRunIsNotCut() throws Exception {
    Document drawing = draw(Chronicles.race(), DiagramOptions.DEFAULT);
    assertThat(all(drawing, "path", "cut")).isEmpty();
    assertThat(texts(drawing, "soft")).noneMatch(text -> text.startsWith("Cut"));
  }

  @Test
  void partBeginsWithTheRightsAndMessagesOfBefore() throws Exception {
    Chronicle whole = Chronicles.threeInvalidations();
    Selection later = new Selection(Set.of(), Set.of(), 3, Long.MAX_VALUE);
    ChronicleKeeper keeper = new ChronicleKeeper(later, Part.BEGINNING, 1000);
    whole.occurrences().forEach(keeper::record);
    Document drawing = draw(keeper.chronicle("part", 5, Clock.STEPS), DiagramOptions.DEFAULT);
    assertThat(texts(drawing, "soft"))
        .contains("Cut: what happens before step 3 is left out (9 occurrences).");
    assertThat(all(drawing, "g", "rights").getFirst().getTextContent())
        .contains("node 0 may read page 0 from step 3 to step 11");
  }

  @Test
  void messageOfANodeWithoutColumnIsAStub() throws Exception {
    DiagramOptions two = DiagramOptions.DEFAULT.withNodes(Set.of(0, 1));
    Document drawing = draw(Chronicles.threeInvalidations(), two);
    assertThat(texts(drawing, "node")).containsOnly("node 0", "node 1");
    assertThat(texts(drawing, "label")).anyMatch(label -> label.endsWith(" from 2"));
  }

  @Test
  void timesWithoutEventsAreCutAndMarked() throws Exception {
    List<Occurrence> occurrences = new ArrayList<>();
    for (long at : List.of(0L, 1000L, 2000L, 900_000_000L)) {
      occurrences.add(new Held(at, 0, at, Access.WRITE));
    }
    Chronicle chronicle =
        new Chronicle("gap", 1, Clock.PICOSECONDS, occurrences, Chronicle.Omission.NOTHING);
    Document drawing = draw(chronicle, DiagramOptions.DEFAULT);
    assertThat(texts(drawing, "soft"))
        .contains("⋮ 900.0\u00a0µs", "Marks (⋮) stand for times in which nothing happens.");
  }

  @Test
  void aNodeThatIsDownHasABandAndHoldsNothing() throws Exception {
    List<Occurrence> occurrences =
        List.of(
            new Held(0, 0, 0, Access.WRITE),
            new Crashed(2000, 0),
            new Restarted(5000, 0),
            new Remark(9000, 0, 0, "the end"));
    Chronicle chronicle =
        new Chronicle("crash", 1, Clock.PICOSECONDS, occurrences, Chronicle.Omission.NOTHING);
    Document drawing = draw(chronicle, DiagramOptions.DEFAULT);
    Element band = all(drawing, "rect", "down").getLast();
    Element rights = all(drawing, "rect", "write").getLast();
    assertThat(number(rights, "y") + number(rights, "height")).isEqualTo(number(band, "y"));
    assertThat(texts(drawing, "soft")).contains("node is down");
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void namesThatLookLikeMarkupAreText() throws Exception {
    List<Occurrence> occurrences =
        List.of(new Held(0, 0, 0, Access.READ), new Remark(1, 0, 0, "a < b & \"c\""));
    Chronicle chronicle =
        new Chronicle("<x>", 1, Clock.STEPS, occurrences, Chronicle.Omission.NOTHING);
    Document drawing = draw(chronicle, DiagramOptions.DEFAULT.withCaption("</svg>"));
    assertThat(texts(drawing, "title")).containsExactly("<x>");
    assertThat(texts(drawing, "wrong")).containsExactly("step 1: a < b & \"c\"");
  }

  @Test
  void emptyChronicleSaysSo() throws Exception {
    Chronicle nothing =
        new Chronicle("none", 2, Clock.STEPS, List.of(), Chronicle.Omission.NOTHING);
    assertThat(texts(draw(nothing, DiagramOptions.DEFAULT), "soft"))
        .contains("Nothing happens in this part of the run.");
  }
}
