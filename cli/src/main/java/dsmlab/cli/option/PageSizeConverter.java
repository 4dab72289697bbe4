package dsmlab.cli.option;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Units;
import picocli.CommandLine.ITypeConverter;

/** Reads a page size in bytes, with or without a unit. */
public final class PageSizeConverter implements ITypeConverter<Integer> {

  /** The page size of most machines. */
  public static final int DEFAULT = 4096;

  private static final int MOST = 1 << 30;
  private static final String EXPECTED = "a power of two, such as 4KiB or 1024";

  @Override
  public Integer convert(String text) {
    long bytes = Units.bytes(text);
    if (bytes < 1 || bytes > MOST) {
      String range = "from 1B to " + Units.bytesText(MOST);
      throw new SettingException("page size %s is out of range".formatted(text), range, null);
    }
    if (Long.bitCount(bytes) != 1) {
      throw new SettingException(
          "page size %s is not a power of two".formatted(text), EXPECTED, nearest(bytes));
    }
    return (int) bytes;
  }

  private static String nearest(long bytes) {
    long below = Long.highestOneBit(bytes);
    return Units.bytesText(bytes - below < 2 * below - bytes ? below : 2 * below);
  }
}
