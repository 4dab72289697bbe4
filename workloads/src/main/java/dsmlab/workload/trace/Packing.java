package dsmlab.workload.trace;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How the bytes of a file are packed: recognised by content when read, by name when written. */
public enum Packing {
  /** Not at all. */
  PLAIN("", 0),

  /** By gzip, one member or several in a row. */
  GZIP(".gz", 0x1F8B_0000L) {
    @Override
    public InputStream unpack(InputStream stream) throws IOException {
      return new GZIPInputStream(stream, BUFFER_BYTES);
    }

    @Override
    public OutputStream pack(OutputStream stream) throws IOException {
      return new GZIPOutputStream(stream, BUFFER_BYTES);
    }
  },

  /** By Zstandard, one frame or several in a row. */
  ZSTD(".zst", 0x28B5_2FFDL) {
    @Override
    public InputStream unpack(InputStream stream) throws IOException {
      return new ZstdInputStream(stream);
    }

    @Override
    public OutputStream pack(OutputStream stream) throws IOException {
      return new ZstdOutputStream(stream);
    }
  };

  private static final int BUFFER_BYTES = 1 << 16;
  private static final long GZIP_MASK = 0xFFFF_0000L;

  private final String ending;
  private final long magic;

  Packing(String ending, long magic) {
    this.ending = ending;
    this.magic = magic;
  }

  /** How names of such files end; empty for plain ones. */
  public String ending() {
    return ending;
  }

  /** The packing that a file's name asks for. */
  public static Packing ofName(String name) {
    return name.endsWith(GZIP.ending) ? GZIP : name.endsWith(ZSTD.ending) ? ZSTD : PLAIN;
  }

  /** Recognises the packing of a stream that can be marked, and leaves it where it was. */
  public static Packing of(InputStream stream) throws IOException {
    stream.mark(Integer.BYTES);
    long start = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      start = start << Byte.SIZE | (stream.read() & 0xFF);
    }
    stream.reset();
    return start == ZSTD.magic ? ZSTD : (start & GZIP_MASK) == GZIP.magic ? GZIP : PLAIN;
  }

  /** Wraps a stream in a buffer that can be marked. */
  public static InputStream buffered(InputStream stream) {
    return new BufferedInputStream(stream, BUFFER_BYTES);
  }

  /** The unpacked bytes. */
  public InputStream unpack(InputStream stream) throws IOException {
    return stream;
  }

  /** A stream whose bytes arrive packed. */
  public OutputStream pack(OutputStream stream) throws IOException {
    return stream;
  }
}
