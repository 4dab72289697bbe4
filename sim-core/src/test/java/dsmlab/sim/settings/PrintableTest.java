package dsmlab.sim.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

  @Test
  void textStaysAsItIs() {
    assertThat(Printable.line("größe 4KiB 𝄞 \\n")).isEqualTo("größe 4KiB 𝄞 \\n");
  }

  @Test
  void whatBreaksTheLineOrMovesTheCursorIsShownAsNumber() {
    assertThat(Printable.line("a\nb\u001b[31m\u2028\u202e\t\ud800"))
        .isEqualTo("a\\u000ab\\u001b[31m\\u2028\\u202e\\u0009\\ud800");
  }
}
