package dsmlab.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.scenario.Scenario.Contestant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContestantColorsTest {

  private static final List<String> REGISTERED = List.of("central", "broadcast", "dynamic");

  private static final Contestant CENTRAL = new Contestant("central", "central");
  private static final Contestant SHORT = new Contestant("dynamic", "short");
  private static final Contestant LONG = new Contestant("dynamic", "long");

  @Test
  void aProtocolHasItsColourInEveryReport() {
    assertThat(new ContestantColors(REGISTERED, List.of(SHORT)).of(SHORT)).isEqualTo(2);
    assertThat(new ContestantColors(REGISTERED, List.of(CENTRAL, SHORT)).of(SHORT)).isEqualTo(2);
  }

  @Test
  void contestantsOfOneProtocolHaveColoursOfTheirOwn() {
    ContestantColors colors = new ContestantColors(REGISTERED, List.of(SHORT, LONG, CENTRAL));

    assertThat(colors.of(SHORT)).isEqualTo(2);
    assertThat(colors.of(CENTRAL)).isEqualTo(0);
    assertThat(colors.of(LONG)).isNotIn(0, 2).isLessThan(Palette.size());
  }

  @Test
  void aBorrowedColourIsTheFarthestFromThoseThatAreTaken() {
    ContestantColors colors = new ContestantColors(REGISTERED, List.of(SHORT, LONG));

    assertThat(IntStream.range(0, Palette.size()).filter(place -> place != 2).boxed())
        .allMatch(place -> Palette.distance(2, place) <= Palette.distance(2, colors.of(LONG)));
  }

  @Test
  void contestantsBeyondThePaletteAreToldApartByTheirLine() {
    List<Contestant> many =
        IntStream.rangeClosed(0, Palette.size())
            .mapToObj(number -> new Contestant("dynamic", "dynamic " + number))
            .toList();

    ContestantColors colors = new ContestantColors(REGISTERED, many);

    assertThat(many.subList(0, Palette.size()))
        .extracting(colors::of)
        .doesNotHaveDuplicates()
        .allMatch(place -> place < Palette.size());
    assertThat(many.subList(0, Palette.size())).extracting(colors::round).containsOnly(0);
    assertThat(colors.round(many.getLast())).isEqualTo(1);
  }

  @Test
  void protocolsThatAreNotRegisteredComeAfterTheOthers() {
    Contestant plugged = new Contestant("own", "own");

    assertThat(new ContestantColors(REGISTERED, List.of(plugged)).of(plugged)).isEqualTo(3);
  }
}
