package dsmlab.workload.generator;

import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;

/**
 * Shared pages in a row, each with room for some references side by side.
 *
 * @param count how many
 * @param pageBytes the distance between them
 * @param referenceBytes the size of a reference
 */
record Pages(int count, int pageBytes, int referenceBytes) {

  /** Where the heap of a recorded program starts too. */
  static final long BASE = 0x1000_0000L;

  Pages {
    if (referenceBytes > pageBytes) {
      throw new SettingException(
          "referenceBytes is " + referenceBytes,
          "at most " + pageBytes + ", since a page must hold it",
          null);
    }
  }

  /** The pages that some settings ask for. */
  static Pages of(Settings settings) {
    return new Pages(
        settings.integer(Common.PAGES),
        settings.bytes(Common.PAGE_BYTES),
        settings.bytes(Common.REFERENCE_BYTES));
  }

  /** The references that fit a page. */
  int places() {
    return pageBytes / referenceBytes;
  }

  /** The address of a place on a page. */
  long address(int page, int place) {
    return BASE + (long) page * pageBytes + (long) place * referenceBytes;
  }
}
