package dsmlab.checkpoint;

import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.Settings;
import java.util.List;

/**
 * What checkpoints and recoveries cost. None of the defaults is HDCR's own number: those are not
 * known.
 *
 * @param intervalPicos between the checkpoints of an algorithm
 * @param incremental whether only what was written since the last complete checkpoint is saved
 * @param freezePicos to stop the processes of a node, or to let them go on
 * @param crossingPicos what a user-level library pays for each page that it saves or restores; the
 *     kernel itself pays nothing
 * @param copyPicosPerKiB to copy memory aside
 * @param savePicosPerKiB to write to stable storage
 * @param restorePicosPerKiB to read from it
 * @param contextPicos to save or restore registers, signals, open files and the like of a node
 * @param processBytes what is saved of a process beside shared pages
 * @param detectionPicos after which a crash is noticed
 * @param spares nodes that can take the place of one that never comes back
 * @param takeoverPicos until a spare node is ready
 */
public record CheckpointCosts(
    long intervalPicos,
    boolean incremental,
    long freezePicos,
    long crossingPicos,
    long copyPicosPerKiB,
    long savePicosPerKiB,
    long restorePicosPerKiB,
    long contextPicos,
    int processBytes,
    long detectionPicos,
    int spares,
    long takeoverPicos) {

  private static final double KIB = 1024;
  private static final String USER = "user";
  private static final String INCREMENTAL = "incremental";

  /** The settings of every algorithm. */
  public static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.duration(
              "interval", "50ms", "Time from the end of one checkpoint to the next one."),
          Parameter.choice(
              "level",
              List.of("kernel", USER),
              "Who saves: the kernel, or a library that pays 'crossing' for each page."),
          Parameter.choice(
              "mode",
              List.of("full", INCREMENTAL),
              "Whether all pages of a node are saved or those written since the last time."),
          Parameter.duration("freeze", "20us", "To stop processes or to let them go on."),
          Parameter.duration("crossing", "5us", "What level user pays for a page more."),
          Parameter.duration("copyPerKiB", "1us", "To copy memory aside."),
          Parameter.duration("savePerKiB", "20us", "To write to stable storage."),
          Parameter.duration("restorePerKiB", "20us", "To read from stable storage."),
          Parameter.duration("context", "200us", "Registers, signals, open files of a node."),
          Parameter.bytes("processBytes", "64KiB", "What a process is beside shared pages."),
          Parameter.duration("detection", "10ms", "After which a crash is noticed."),
          Parameter.integer("spares", 0, 0, "Nodes that can take the place of others for good."),
          Parameter.duration("takeover", "50ms", "Until a spare node is ready."));

  /** Reads them. */
  public static CheckpointCosts of(Settings settings) {
    return new CheckpointCosts(
        settings.picos("interval"),
        settings.text("mode").equals(INCREMENTAL),
        settings.picos("freeze"),
        settings.text("level").equals(USER) ? settings.picos("crossing") : 0,
        settings.picos("copyPerKiB"),
        settings.picos("savePerKiB"),
        settings.picos("restorePerKiB"),
        settings.picos("context"),
        settings.bytes("processBytes"),
        settings.picos("detection"),
        settings.integer("spares"),
        settings.picos("takeover"));
  }

  /** The time for which processes stand still while a copy is made. */
  public long copyPicos(long bytes, long pages) {
    return freezePicos + contextPicos + pages * crossingPicos + picos(copyPicosPerKiB, bytes);
  }

  /** The time for which processes stand still while everything is written. */
  public long blockingPicos(long bytes, long pages) {
    return freezePicos + contextPicos + pages * crossingPicos + writePicos(bytes);
  }

  /** The time that stable storage takes to write. */
  public long writePicos(long bytes) {
    return picos(savePicosPerKiB, bytes);
  }

  /** The time that a node takes to become what it was. */
  public long restorePicos(long bytes, long pages) {
    long readPicos = picos(restorePicosPerKiB, bytes);
    return freezePicos + contextPicos + pages * crossingPicos + readPicos;
  }

  private static long picos(long picosPerKiB, long bytes) {
    return Math.round(picosPerKiB * (bytes / KIB));
  }
}
