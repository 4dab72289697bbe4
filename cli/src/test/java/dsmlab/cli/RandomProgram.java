package dsmlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * References of some processes to a few pages, by seed. Each process keeps to a page for a while,
 * so that there are hits, sharing and ping-pong.
 */
record RandomProgram(int processes, List<Reference> references) {

  static final int PAGE_BYTES = 1024;

  private static final int PAGES = 12;
  private static final int REFERENCES = 400;
  private static final int WORD_BYTES = 8;

  /** One reference; it may reach into the next pages. */
  record Reference(int process, char operation, long address, int bytes) {

    boolean writes() {
      return operation != 'R';
    }

    long firstPage() {
      return address / PAGE_BYTES;
    }

    long lastPage() {
      return (address + bytes - 1) / PAGE_BYTES;
    }

    private String line() {
      return process + " " + operation + " " + Long.toHexString(address) + " " + bytes;
    }
  }

  /**
   * Draws a program.
   *
   * @param straddles whether some references cross the borders of pages
   */
  static RandomProgram draw(long seed, int processes, boolean straddles) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    double writeShare = random.nextDouble();
    List<Reference> references = new ArrayList<>();
    for (int process = 0; process < processes; process++) {
      references.add(new Reference(process, 'R', address(random), WORD_BYTES));
    }
    while (references.size() < REFERENCES) {
      int process = random.nextInt(processes);
      long address = address(random);
      int bytes = straddles && random.nextInt(8) == 0 ? 1 + random.nextInt(3000) : WORD_BYTES;
      for (int repeats = random.nextInt(1, 5); repeats > 0; repeats--) {
        char write = random.nextInt(4) == 0 ? 'A' : 'W';
        char operation = random.nextDouble() < writeShare ? write : 'R';
        references.add(new Reference(process, operation, address, bytes));
      }
    }
    return new RandomProgram(processes, List.copyOf(references));
  }

  private static long address(RandomGenerator random) {
    long page = 16L + random.nextInt(PAGES);
    long word = random.nextInt(PAGE_BYTES / WORD_BYTES);
    return page * PAGE_BYTES + word * WORD_BYTES;
  }

  /** The same with other processes, and with pages moved to where those are at home. */
  RandomProgram renamed(List<Integer> names, boolean pagesToo) {
    List<Reference> renamed = new ArrayList<>();
    for (Reference old : references) {
      long page = pagesToo ? moved(old.firstPage(), names) : old.firstPage();
      long address = page * PAGE_BYTES + old.address() % PAGE_BYTES;
      renamed.add(new Reference(names.get(old.process()), old.operation(), address, old.bytes()));
    }
    return new RandomProgram(processes, renamed);
  }

  private long moved(long page, List<Integer> names) {
    return page - page % processes + names.get((int) (page % processes));
  }

  /** Writes the program as a trace. */
  Path writeTo(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# dsmtrace-text 1"));
    references.stream().map(Reference::line).forEach(lines::add);
    return Files.write(file, lines);
  }
}
