package dsmlab.machine;

import dsmlab.protocol.Access;
import dsmlab.protocol.Reference;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the pages of an executed program hold on each node, and how processes see it. */
final class ProgramMemory {

  private final Supplier<Machine> machine;
  private final boolean watched;
  private final WordCode code;
  private final @Nullable StoreJournal journal;
  private final List<ProgramValues> ofNodes = new ArrayList<>();
  private Long2ObjectOpenHashMap<long[]> beginning = new Long2ObjectOpenHashMap<>();

  /**
   * Memory of zeros.
   *
   * @param machine where it is, which need not be there before the first page is
   * @param watched whether each store is told apart
   * @param kept whether stores are kept in a journal, to go back to what was; they are told apart
   *     then
   */
  ProgramMemory(Supplier<Machine> machine, boolean watched, boolean kept) {
    this.machine = machine;
    this.watched = watched || kept;
    this.code = this.watched ? new WordCode.Versioned() : new WordCode.Plain();
    this.journal =
        kept ? new StoreJournal(() -> machine.get().nextTransmission(), this::page) : null;
  }

  private long page(long word) {
    return machine.get().pageOf(word << Values.WORD_SHIFT);
  }

  /** The values of a node, which may have lost those it had. */
  Values newValues(int node, int unitBytes) {
    if (unitBytes < Long.BYTES) {
      throw new RunFailure(
          "an executed program needs units of coherence of at least %d bytes, not %d"
              .formatted(Long.BYTES, unitBytes));
    }
    int pageWords = unitBytes / Long.BYTES;
    ProgramValues ofNode = new ProgramValues(code, pageWords, beginning, node, journal);
    if (node < ofNodes.size()) {
      ofNodes.set(node, ofNode);
    } else {
      ofNodes.add(ofNode);
    }
    return ofNode;
  }

  /** Whether somebody is told of each reference. */
  boolean watched() {
    return watched;
  }

  /** The journal of all stores, where there is one. */
  @Nullable StoreJournal journal() {
    return journal;
  }

  /** From now on a node begins with what the journal tells. */
  void beginWithJournal(int unitBytes) {
    beginning = Objects.requireNonNull(journal).memory(unitBytes / Long.BYTES);
  }

  /** What a word held at the beginning, by the code of words. */
  long atBeginning(long word) {
    long[] page = beginning.get(page(word));
    return page == null ? 0 : code.version(page[(int) word & page.length - 1]);
  }

  /** What a monitor sees in the words of a page on a node. */
  LongList versionsOn(int node, long page) {
    return LongList.of(versions(ofNodes.get(node).page(page)));
  }

  /** What a monitor sees in the words of a page by the journal. */
  LongList versionsStored(long page, int pageWords) {
    return LongList.of(versions(Objects.requireNonNull(journal).page(page, pageWords)));
  }

  /** What a monitor sees in what words held. */
  long[] versions(long[] held) {
    long[] versions = held.clone();
    for (int i = 0; i < versions.length; i++) {
      versions[i] = code.version(versions[i]);
    }
    return versions;
  }

  /** What the word at an address holds on a node, by the code of words. */
  long held(int node, long page, long address) {
    return ofNodes.get(node).word(page, address);
  }

  /** The bits of the word at an address on a node. */
  long bits(int node, long page, long address) {
    return code.bits(held(node, page, address));
  }

  /** The number that a process finds at an address of what a word holds. */
  long number(ProgramProcess process, long held, long address, int bytes) {
    long place = process.view().place(address, bytes);
    return process.view().turned(Bits.extract(code.bits(held), place, bytes), bytes);
  }

  /** The reference by which a process stores a number. */
  Reference storing(ProgramProcess process, long address, int bytes, long number) {
    long place = process.view().place(address, bytes);
    long kept = process.view().turned(number, bytes);
    return new Reference(place, bytes, Access.WRITE, code.stored(kept));
  }

  /** Stores a number where nobody watches. */
  void store(ProgramProcess process, long page, long address, int bytes, long number) {
    ProgramValues ofNode = ofNodes.get(process.node().self());
    long place = process.view().place(address, bytes);
    long kept = process.view().turned(number, bytes);
    ofNode.word(page, address, Bits.merge(ofNode.word(page, address), place, bytes, kept));
  }
}
