package dsmlab.cli.check;

import dsmlab.cli.option.OptionException;
import dsmlab.protocol.ProtocolDescriptor;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Settings that are given to several protocols. */
public final class CheckedCase {

  private CheckedCase() {}

  /**
   * Requires that every protocol has all settings.
   *
   * @throws OptionException with every problem
   */
  public static void requireSettings(
      List<ProtocolDescriptor<?>> protocols, Map<String, String> settings) {
    List<SettingException> problems = new ArrayList<>();
    for (ProtocolDescriptor<?> protocol : protocols) {
      for (SettingException problem : Settings.problems(protocol.parameters(), settings)) {
        problems.add(
            new SettingException(
                "%s: %s".formatted(protocol.id(), problem.problem()),
                problem.expected(),
                problem.nearest()));
      }
    }
    if (!problems.isEmpty()) {
      throw new OptionException(problems);
    }
  }
}
