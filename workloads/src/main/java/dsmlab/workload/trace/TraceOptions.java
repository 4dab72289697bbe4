package dsmlab.workload.trace;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How trace files are to be read.
 *
 * @param format the format, or null to find it out
 * @param mapping how lines without threads become processes
 * @param referenceBytes the size of references whose format tells none
 * @param stackFrom references from this address on are skipped; -1 skips none
 */
public record TraceOptions(
    @Nullable TraceFormat format, StreamMapping mapping, int referenceBytes, long stackFrom) {

  /** The settings in a scenario. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.choice(
              "format",
              Stream.concat(Stream.of("auto"), TraceFormat.ids().stream()).toList(),
              "The format of the file; auto finds it out by the content."),
          text(
              "mapping",
              "none",
              "How a file without threads becomes processes: none or single (one process),"
                  + " round-robin:LINES (so many lines to each in turn), by-page:SIZE (page mod"
                  + " processes)."),
          Parameter.integer(
              "processes",
              4,
              1,
              ThreadRoster.THREAD_MAX + 1L,
              "How many processes a mapping by round-robin or by-page makes."),
          Parameter.bytes(
              "referenceBytes", "4B", "The size of a reference where the format tells none."),
          text(
              "stackFrom",
              "none",
              "References to this hexadecimal address and above are skipped, as 1ffe000000 does"
                  + " for the stack in lackey's traces of 64-bit programs; none keeps all."));

  /** Everything found out, nothing skipped. */
  public static final TraceOptions DEFAULTS = of(Settings.of(PARAMETERS, Map.of()));

  private static final long NOWHERE = -1;
  private static final int HEX = 16;

  private static Parameter text(String name, String defaultText, String description) {
    return new Parameter(name, Parameter.Type.TEXT, defaultText, description, List.of(), 0);
  }

  /**
   * Reads the settings of {@link #PARAMETERS}.
   *
   * @throws SettingException when one of them makes no sense
   */
  public static TraceOptions of(Settings settings) {
    return new TraceOptions(
        TraceFormat.find(settings.text("format")).orElse(null),
        StreamMapping.parse(settings.text("mapping"), settings.integer("processes")),
        settings.bytes("referenceBytes"),
        address(settings.text("stackFrom")));
  }

  private static long address(String text) {
    if (text.equals("none")) {
      return NOWHERE;
    }
    try {
      return Long.parseUnsignedLong(text.startsWith("0x") ? text.substring(2) : text, HEX);
    } catch (NumberFormatException e) {
      throw new SettingException(
          "'" + text + "' is no address", "none, or a hexadecimal number", null);
    }
  }

  /** Whether an address belongs to the stack. */
  boolean isStack(long address) {
    return Long.compareUnsigned(address, stackFrom) >= 0;
  }

  /** The same for a file that is the part of one node. */
  TraceOptions forOneNode() {
    return new TraceOptions(format, StreamMapping.ONE_NODE, referenceBytes, stackFrom);
  }
}
