package dsmlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dsmlab.cli.output.Csv;
import dsmlab.cli.output.Json;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "57, 57",
    "309517200, 309517200",
    "1e15, 1000000000000000",
    "9007199254740993, 9007199254740992",
    "0.1, 0.1",
    "3756456.4102564105, 3756456.4102564105",
    "1e-7, 0.0000001",
  })
  void numbersAreExactAndWithoutNeedlessDecimals(double value, String text) {
    assertThat(Json.number(value)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "\"quoted\\\"", "a\nb\tc\u0001", "größe µ 🙂 <script>"})
  void textsReadBackAsTheyWere(String text) {
    assertThat(new JsonMapper().readTree(Json.of(text)).stringValue()).isEqualTo(text);
  }

  @Test
  void listsAndNothingAreSpelled() {
    assertThat(Json.of(Arrays.asList(1, null, true, "x"))).isEqualTo("[1, null, true, \"x\"]");
  }

  @Test
  void cellsAreQuotedWhereTheyMustBe() {
    assertThat(Csv.line(List.of("a", "", "b,c", "say \"x\"", "two\nlines")))
        .isEqualTo("a,,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\"");
  }
}
