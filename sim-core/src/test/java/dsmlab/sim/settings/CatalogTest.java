package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private record Thing(String id, List<Parameter> parameters) implements Described {

    Thing(String id) {
      this(id, List.of());
    }

    @Override
    public String summary() {
      return "A thing.";
    }

    @Override
    public String source() {
      return "definition";
    }
  }

  private static final Catalog<Thing> THINGS =
      new Catalog<>("thing", List.of(new Thing("zebra"), new Thing("ant")));

  @Test
  void entriesKeepTheOrderOfRegistration() {
    assertThat(THINGS.ids()).containsExactly("zebra", "ant");
  }

  @Test
  void entryIsFoundByItsId() {
    assertThat(THINGS.find("ant").id()).isEqualTo("ant");
    assertThat(THINGS.contains("ant")).isTrue();
    assertThat(THINGS.contains("Ant")).isFalse();
  }

  @Test
  void unknownIdGetsTheNearestOne() {
    assertThatThrownBy(() -> THINGS.find("zebar"))
        .isInstanceOf(SettingException.class)
        .hasMessage("unknown thing 'zebar'; expected one of zebra, ant; nearest is zebra");
  }

  @Test
  void secondEntryOfTheSameNameIsRefused() {
    assertThatThrownBy(() -> new Catalog<>("thing", List.of(new Thing("ant"), new Thing("ant"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two entries are called 'ant'");
  }

  @Test
  void secondParameterOfTheSameNameIsRefused() {
    Parameter legs = Parameter.integer("legs", 6, 0, "");
    assertThatThrownBy(() -> new Catalog<>("thing", List.of(new Thing("ant", List.of(legs, legs)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two parameters of 'ant' are called 'legs'");
  }
}
