package example.histogram;

import dsmlab.program.ProgramDescriptor;
import dsmlab.program.ProgramProvider;
import dsmlab.sim.settings.Parameter;
import java.util.List;

/** Offers {@link Histogram} to dsmlab. */
public final class HistogramProvider implements ProgramProvider {

  @Override
  public List<ProgramDescriptor> programs() {
    return List.of(
        new ProgramDescriptor(
            "histogram",
            "Counts numbers in shared memory by classes, each count under a semaphore.",
            "the example of write-a-program.md",
            List.of(
                Parameter.integer("numbers", 200, 0, 30_000, "Numbers that are counted."),
                Parameter.integer("classes", 4, 1, 100, "Classes into which they fall.")),
            Histogram::new));
  }
}
