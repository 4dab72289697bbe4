package dsmlab.systemv.service.dipc;

import dsmlab.sim.NodeSet;
import dsmlab.sim.settings.Parameter;
import dsmlab.sim.settings.SettingException;
import dsmlab.sim.settings.Settings;
import dsmlab.systemv.service.ByteOrders;
import java.util.List;

/**
 * What a cluster is configured to, and what the sources do not tell.
 *
 * @param referee the machine of the referee
 * @param connects whether an exchange needs a connection
 * @param allKeys whether every key is distributed, not only those with the flag
 * @param allowed whom each machine hears
 * @param rootAs the login name under which root works on other machines
 * @param costs the processor times of its roles
 * @param timeouts when a machine counts as dead
 * @param byteOrders which machines lay numbers in which order
 */
record DipcSettings(
    int referee,
    boolean connects,
    boolean allKeys,
    AllowLists allowed,
    String rootAs,
    Costs costs,
    Timeouts timeouts,
    ByteOrders byteOrders) {

  /**
   * Processor times of the roles.
   *
   * @param callPicos a System V call in the kernel
   * @param hopPicos from the kernel to the daemon or back, or from one process to another
   * @param forkPicos a new employer or worker
   * @param lookupPicos a key at the referee
   * @param connectPicos a connection at either end
   */
  record Costs(
      long callPicos, long hopPicos, long forkPicos, long lookupPicos, long connectPicos) {}

  /**
   * After which times a machine is taken for dead.
   *
   * @param used whether there are any
   * @param connectPicos a connection is not accepted
   * @param callPicos a call is not answered
   * @param refereePicos the referee does not answer
   * @param checkPicos after which time those who wait, or are waited for, are asked for
   */
  record Timeouts(
      boolean used, long connectPicos, long callPicos, long refereePicos, long checkPicos) {}

  private static final String ALL = "all";
  private static final String NONE = "none";

  static final List<Parameter> PARAMETERS =
      List.of(
          Parameter.integer("referee", 0, 0, "The machine of the referee."),
          Parameter.choice(
              "transport",
              List.of("tcp", "udp"),
              "tcp opens a connection for each exchange, with a message each way before it; udp"
                  + " does not."),
          Parameter.choice(
              "keys",
              List.of("flagged", ALL),
              "Which keys are distributed: those used with IPC_DIPC (010000), as in DIPC, or all"
                  + " but IPC_PRIVATE, for programs that do not know the flag."),
          text(
              "allow",
              ALL,
              "dipc.allow: the machines that are heard, by number and separated by spaces, or all."
                  + " A machine with a list of its own has it behind its number and a colon: all;"
                  + " 2: 0 1; 3: none."),
          text(
              "root",
              "dipcd",
              "The login name under which root works on other machines; root lets it rule there."),
          Parameter.duration(
              "call", "5us", "Processor time of a System V call in the kernel; unknown."),
          Parameter.duration(
              "hop",
              "20us",
              "Processor time from the kernel to the daemon or back, or from one process of the"
                  + " daemon to another; unknown."),
          Parameter.duration(
              "fork",
              "500us",
              "Processor time of forking an employer or a worker; an estimate, as in the preset."),
          Parameter.duration("lookup", "20us", "Processor time of a key at the referee; unknown."),
          Parameter.duration(
              "connect",
              "100us",
              "Processor time of a connection at each of its ends, besides its messages; unknown."),
          Parameter.flag(
              "timeouts", true, "Whether there are time-outs; false is the daemon's option -t."),
          Parameter.duration(
              "connectTimeout", "5s", "When a connection counts as refused; unknown."),
          Parameter.duration("callTimeout", "10s", "When a remote call fails; unknown."),
          Parameter.duration("refereeTimeout", "10s", "When a lookup of a key fails; unknown."),
          Parameter.duration(
              "check",
              "10s",
              "How often an employer asks for a worker that waits, and an owner for processes that"
                  + " left something with it; unknown."),
          text(
              "bigEndian",
              NONE,
              "The machines with the most significant byte first, by number and separated by"
                  + " spaces, or none; all others have the least first."),
          Parameter.choice(
              "convert",
              List.of(NONE, "2", "4", "8"),
              "The size of the numbers that are turned round when a page goes to a machine of the"
                  + " other byte order; none leaves the bytes as they are, as DIPC did."),
          Parameter.duration(
              "convertPerKiB",
              "100us",
              "Processor time of the receiver to convert 1 KiB; unknown."));

  private static Parameter text(String name, String standard, String description) {
    return new Parameter(name, Parameter.Type.TEXT, standard, description, List.of(), 0);
  }

  static DipcSettings of(Settings settings) {
    return new DipcSettings(
        settings.integer("referee"),
        settings.text("transport").equals("tcp"),
        settings.text("keys").equals(ALL),
        AllowLists.of(settings.text("allow")),
        settings.text("root").strip(),
        new Costs(
            settings.picos("call"),
            settings.picos("hop"),
            settings.picos("fork"),
            settings.picos("lookup"),
            settings.picos("connect")),
        new Timeouts(
            settings.flag("timeouts"),
            settings.picos("connectTimeout"),
            settings.picos("callTimeout"),
            settings.picos("refereeTimeout"),
            settings.picos("check")),
        byteOrders(settings));
  }

  private static ByteOrders byteOrders(Settings settings) {
    String convert = settings.text("convert");
    return new ByteOrders(
        machines("bigEndian", NONE, settings),
        convert.equals(NONE) ? 1 : Integer.parseInt(convert),
        settings.picos("convertPerKiB"));
  }

  /** The machines that a setting names; none where it is the word for that. */
  private static NodeSet machines(String name, String none, Settings settings) {
    String text = settings.text(name).strip();
    return text.equals(none) ? NodeSet.empty() : machines(name, none, text);
  }

  /** The machines of a list of numbers. */
  static NodeSet machines(String name, String word, String numbers) {
    NodeSet machines = NodeSet.empty();
    for (String number : numbers.strip().split("\\s+")) {
      machines = machines.with(machine(name, word, number));
    }
    return machines;
  }

  static int machine(String name, String usual, String word) {
    try {
      return Integer.parseUnsignedInt(word);
    } catch (NumberFormatException e) {
      throw new SettingException(
          "'%s' in '%s' is no machine".formatted(word, name),
          "numbers of machines, or " + usual,
          null);
    }
  }

  /** Whether two machines, of which one may be the other, hear each other. */
  boolean hears(int self, int other) {
    return self == other || allowed.hears(self, other);
  }
}
