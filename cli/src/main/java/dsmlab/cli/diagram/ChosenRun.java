package dsmlab.cli.diagram;

import dsmlab.scenario.Experiment;
import dsmlab.scenario.Plan;
import dsmlab.scenario.PlannedRun;
import dsmlab.sim.settings.NearestWord;
import dsmlab.sim.settings.SettingException;
import java.util.List;

/** Finds the run that a user means. */
public final class ChosenRun {

  /** Beginnings of ids are enough from this length on. */
  private static final int LENGTH_LEAST = 4;

  private ChosenRun() {}

  /**
   * The run of an experiment with an id, or with the only id that begins like this.
   *
   * @throws SettingException when there is none, or more than one
   */
  public static PlannedRun of(Experiment experiment, String id) {
    List<PlannedRun> runs = Plan.ofAll(experiment).runs();
    List<PlannedRun> found =
        runs.stream().filter(run -> run.id().equals(id) || begins(run.id(), id)).toList();
    List<String> ids = found.stream().map(PlannedRun::id).distinct().toList();
    if (ids.size() > 1) {
      throw new SettingException(
          "'%s' is the beginning of several runs".formatted(id),
          "one of " + String.join(", ", ids),
          null);
    }
    if (ids.isEmpty()) {
      throw unknown(experiment, runs, id);
    }
    return found.getFirst();
  }

  private static boolean begins(String id, String beginning) {
    return beginning.length() >= LENGTH_LEAST && id.startsWith(beginning);
  }

  private static SettingException unknown(Experiment experiment, List<PlannedRun> runs, String id) {
    List<String> ids = runs.stream().map(PlannedRun::id).distinct().toList();
    return new SettingException(
        "the scenario '%s' has no run '%s'".formatted(experiment.scenario().name(), id),
        "one of the ids that 'dsmlab plan' lists, such as " + ids.getFirst(),
        NearestWord.of(id, ids));
  }
}
