package dsmlab.verification.litmus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LitmusReaderTest {

  @Test
  void tellsEveryProblemWithItsPlace() {
    String text =
        """
        {"format": "dsm-litmus/2", "name": "SB",
         "locations": {"x": 0, "y": 0.5},
         "threads": [
          [{"op": "wriet", "loc": "x", "value": 1}, {"op": "read", "loc": "z", "reg": "r0"}],
          [{"op": "read", "loc": "x", "reg": "r0"}, {"op": "read", "loc": "x", "reg": "r0"},
           {"op": "unlock", "lock": "m"}, {"op": "barrier"}]]}
        """;

    assertThatThrownBy(() -> LitmusReader.read("a.json", text))
        .isInstanceOf(LitmusException.class)
        .hasMessage(
            """
            a.json:1:12: unknown format 'dsm-litmus/2'; expected dsm-litmus/1
            a.json:2:29: 'y' is missing; expected a whole number
            a.json:4:11: unknown operation 'wriet'; expected one of write, read, fence, lock, unlock, barrier; nearest is write
            a.json:4:67: unknown location 'z'; expected one of x, y; nearest is x
            a.json:5:79: register 'r0' is loaded twice; expected a register of its own for each read of a thread
            a.json:6:4: the thread does not hold lock 'm'; expected a lock it holds
            a.json:3:13: threads have different numbers of barriers; expected each barrier in all threads\
            """
                .strip());
  }

  @Test
  void tellsWhereJsonEndsTooEarly() {
    assertThatThrownBy(() -> LitmusReader.read("a.json", "{\"format\": \"dsm-litmus/1\", "))
        .hasMessageStartingWith("a.json:1:")
        .hasMessageContaining("it is no JSON");
  }

  @Test
  void tellsThatANameIsGivenTwice() {
    assertThatThrownBy(() -> LitmusReader.read("a.json", "{\"name\": \"a\",\n \"name\": \"b\"}"))
        .hasMessageStartingWith("a.json:2:")
        .hasMessageContaining("name");
  }
}
