package dsmlab.workload.generator;

import dsmlab.sim.settings.Settings;
import java.util.function.IntFunction;

/** How the processes of one kind of generated program behave. */
@FunctionalInterface
interface Pattern {

  /**
   * The scripts of the processes; each call for a process begins it anew.
   *
   * @throws dsmlab.sim.settings.SettingException when settings contradict each other
   */
  IntFunction<Script> scripts(Settings settings, Streams streams);
}
