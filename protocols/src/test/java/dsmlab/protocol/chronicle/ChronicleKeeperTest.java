package dsmlab.protocol.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import dsmlab.protocol.chronicle.Chronicle.Omission;
import dsmlab.protocol.chronicle.ChronicleKeeper.Part;
import dsmlab.protocol.chronicle.Occurrence.AccessChanged;
import dsmlab.protocol.chronicle.Occurrence.FaultStarted;
import dsmlab.protocol.chronicle.Occurrence.Held;
import dsmlab.protocol.chronicle.Occurrence.Performed;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChronicleKeeperTest {

  private static final Reference READ = new Reference(0, 8, Access.READ, 0);

  private static final Occurrence OWNER = new Held(0, 0, 0, Access.WRITE);
  private static final Occurrence FAULT = new FaultStarted(1, 1, 0, 7, READ);
  private static final Occurrence OTHER_PAGE = new FaultStarted(2, 2, 5, 8, READ);
  private static final Occurrence LOSS = new AccessChanged(3, 0, 0, Access.WRITE, Access.READ);
  private static final Occurrence GAIN = new AccessChanged(4, 1, 0, Access.NONE, Access.READ);
  private static final Occurrence END = new Performed(5, 1, 0, 7, READ, 0);

  private static Chronicle kept(Selection selection, Part part, int max) {
    ChronicleKeeper keeper = new ChronicleKeeper(selection, part, max);
    List.of(OWNER, FAULT, OTHER_PAGE, LOSS, GAIN, END).forEach(keeper::record);
    return keeper.chronicle("test", 3, Clock.STEPS);
  }

  private static Selection between(long from, long to) {
    return new Selection(Set.of(), Set.of(), from, to);
  }

  @Test
  void laterPartBeginsWithRightsAndFaultsOfBefore() {
    Chronicle part = kept(between(4, 9), Part.BEGINNING, 100);
    assertThat(part.occurrences())
        .containsExactly(new Held(4, 0, 0, Access.READ), FAULT, OTHER_PAGE, GAIN, END);
    assertThat(part.omitted()).isEqualTo(new Omission(4, 4, 0));
  }

  @Test
  void faultThatEndedBeforeIsNotUnderWay() {
    assertThat(kept(between(6, 9), Part.BEGINNING, 100).occurrences())
        .doesNotContain(FAULT)
        .contains(new Held(6, 1, 0, Access.READ));
  }

  @Test
  void longRunKeepsItsBeginningAndCountsTheRest() {
    Chronicle beginning = kept(Selection.ALL, Part.BEGINNING, 2);
    assertThat(beginning.occurrences()).containsExactly(OWNER, FAULT);
    assertThat(beginning.omitted()).isEqualTo(new Omission(0, 0, 4));
  }

  @Test
  void longRunKeepsItsEndAndHowThingsStoodBefore() {
    Chronicle end = kept(Selection.ALL, Part.END, 1);
    assertThat(end.occurrences())
        .containsExactly(
            new Held(5, 0, 0, Access.READ), new Held(5, 1, 0, Access.READ), FAULT, OTHER_PAGE, END);
    assertThat(end.omitted()).isEqualTo(new Omission(5, 5, 0));
  }

  @Test
  void onlyChosenPagesAndNodesAreKept() {
    assertThat(kept(Selection.ALL.ofPages(Set.of(5L)), Part.BEGINNING, 9).occurrences())
        .containsExactly(OTHER_PAGE);
    Selection nodeZero = new Selection(Set.of(), Set.of(0), 0, 9);
    assertThat(kept(nodeZero, Part.BEGINNING, 9).occurrences()).containsExactly(OWNER, LOSS);
  }
}
