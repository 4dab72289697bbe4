package dsmlab.machine;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words of a page in pieces. Copies share pieces until one of them is written to: most of a
 * page that goes from node to node never changes.
 */
final class PageWords {

  /** Fewer words are not worth a piece. */
  private static final int PIECE_BITS_MIN = 6;

  /** A piece that nobody has written: all its words are zero. */
  private static final long[] ZEROS = {};

  private final int pieceBits;
  private long[][] pieces;

  /** Which pieces are no other copy's; null when none is, and not even the list of pieces. */
  private boolean @Nullable [] own;

  private PageWords(int pieceBits, long[][] pieces) {
    this.pieceBits = pieceBits;
    this.pieces = pieces;
  }

  /**
   * Words that are zero.
   *
   * @param words how many, a power of two
   */
  static PageWords zeros(int words) {
    int bits = Integer.numberOfTrailingZeros(words);
    int pieceBits = Math.min(bits, Math.max(PIECE_BITS_MIN, (bits + 1) / 2));
    long[][] pieces = new long[1 << (bits - pieceBits)][];
    Arrays.fill(pieces, ZEROS);
    return new PageWords(pieceBits, pieces);
  }

  /** Words that are now what these are, whatever is written to the one or the other later. */
  PageWords copy() {
    own = null;
    return new PageWords(pieceBits, pieces);
  }

  /** The word at a place of the page. */
  long get(int word) {
    long[] piece = pieces[word >> pieceBits];
    return piece.length == 0 ? 0 : piece[inPiece(word)];
  }

  /** Writes the word at a place of the page. */
  void put(int word, long value) {
    ownPiece(word >> pieceBits)[inPiece(word)] = value;
  }

  private int inPiece(int word) {
    return word & ((1 << pieceBits) - 1);
  }

  private long[] ownPiece(int number) {
    boolean[] owned = ownList();
    if (!owned[number]) {
      pieces[number] = Arrays.copyOf(pieces[number], 1 << pieceBits);
      owned[number] = true;
    }
    return pieces[number];
  }

  private boolean[] ownList() {
    boolean[] known = own;
    if (known == null) {
      known = new boolean[pieces.length];
      pieces = pieces.clone();
      own = known;
    }
    return known;
  }

  /** The words that are not zero by their place, as {@code {0=7, 9=8}}. */
  @Override
  public String toString() {
    return IntStream.range(0, pieces.length << pieceBits)
        .filter(word -> get(word) != 0)
        .mapToObj(word -> word + "=" + get(word))
        .collect(Collectors.joining(", ", "{", "}"));
  }
}
