package dsmlab.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageWordsTest {

  @Test
  void wordsThatNobodyHasWrittenAreZero() {
    PageWords words = PageWords.zeros(512);
    words.put(3, 7);

    assertThat(words.get(3)).isEqualTo(7);
    assertThat(words.get(4)).isZero();
    assertThat(words.get(511)).isZero();
  }

  @Test
  void neitherACopyNorItsOriginalSeesWhatTheOtherWrites() {
    PageWords original = PageWords.zeros(512);
    original.put(1, 10);
    PageWords copy = original.copy();
    original.put(1, 11);
    copy.put(2, 20);

    assertThat(copy.get(1)).isEqualTo(10);
    assertThat(original.get(1)).isEqualTo(11);
    assertThat(original.get(2)).isZero();
  }

  @Test
  void textTellsWhatIsNotZero() {
    PageWords words = PageWords.zeros(512);
    words.put(9, 8);
    words.put(0, 7);

    assertThat(words.copy()).hasToString("{0=7, 9=8}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 64, 128, 4096, 1 << 20})
  void manyCopiesHoldWhatArraysWouldHold(int size) {
    SplittableRandom random = new SplittableRandom(size);
    int places = Math.min(size, 300);
    List<PageWords> copies = new ArrayList<>(List.of(PageWords.zeros(size)));
    List<long[]> arrays = new ArrayList<>(List.of(new long[places]));
    for (int step = 0; step < 2_000; step++) {
      int which = random.nextInt(copies.size());
      int place = random.nextInt(places);
      if (copies.size() < 20 && random.nextInt(10) == 0) {
        copies.add(copies.get(which).copy());
        arrays.add(arrays.get(which).clone());
      } else if (random.nextBoolean()) {
        copies.get(which).put(size - 1 - place, step);
        arrays.get(which)[place] = step;
      } else {
        assertThat(copies.get(which).get(size - 1 - place)).isEqualTo(arrays.get(which)[place]);
      }
    }
  }
}
